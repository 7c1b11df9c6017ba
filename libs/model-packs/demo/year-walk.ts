import { AskElections } from '#application/clock/ask-elections';
import { EscalateOverdue } from '#application/clock/escalate-overdue';
import { InviteGuests } from '#application/clock/invite-guests';
import { PlaceStanding } from '#application/clock/place-standing';
import { ReadYear } from '#application/year/read-year';
import type { MeetingId } from '#kernel/ids';
import { addWorkingDays, isOpen } from '#kernel/time/calendar';
import { asDay, type Day, daysOf, weekdayOf } from '#kernel/time/day';
import { CaseTale } from './cases/case-tale.js';
import { casePlans } from './cases/plans.js';
import { MeetingTale } from './meetings/meeting-tale.js';
import { chanceOf } from './random.js';
import { type Cast, personOf, type Stage } from './stage.js';

/** The year as it is lived: every meeting, every case. */
export interface Year {
  readonly meetings: readonly MeetingTale[];
  readonly cases: readonly CaseTale[];
}

/** Everything that is to happen, before anything has. */
export const yearAhead = async (stage: Stage, cast: Cast): Promise<Year> => {
  const administrator = await stage.as(personOf(cast, 'administrator'));
  const { meetings } = await stage.verb(ReadYear).execute(administrator);
  const keys = new Map([...cast.ids.forums].map(([key, id]) => [String(id), key]));
  const days = daysOf({ from: stage.day(), to: stage.today }).filter((day) =>
    isOpen(day, cast.calendar),
  );
  const plans = casePlans(
    { days, units: cast.pack.units, favourite: cast.principalUnit },
    chanceOf(`${stage.seed} cases`),
  );
  return {
    meetings: meetings.map(({ id, forum, day, starts }) => {
      const opened = { id: id as MeetingId, forum: keys.get(forum) ?? '', day: asDay(day), starts };
      return new MeetingTale(opened, stage, cast);
    }),
    cases: plans.map((plan) => new CaseTale(plan, stage, cast)),
  };
};

/** Working days before a meeting that its agenda goes out. */
const agendaBefore = 5;

/** What the clocks of the house do in a night: standing items, guests, elections, what is overdue. */
const night = async (stage: Stage, day: Day): Promise<void> => {
  const machinery = stage.machinery();
  if (weekdayOf(day) === 1) {
    await stage.verb(PlaceStanding).execute(machinery);
    await stage.verb(InviteGuests).execute(machinery);
    await stage.verb(AskElections).execute(machinery);
  }
  if (weekdayOf(day) === 1 || day === stage.today)
    await stage.verb(EscalateOverdue).execute(machinery);
};

/** One day: the night's clocks, the mail of the morning, the meetings, and at last what is sent out. */
const live = async (
  stage: Stage,
  cast: Cast,
  { year, day }: { year: Year; day: Day },
): Promise<void> => {
  stage.clock.turnTo(day, '06:30');
  await night(stage, day);
  if (!isOpen(day, cast.calendar)) return;
  stage.clock.turnTo(day, '08:05');
  for (const one of year.cases) await one.live(day);
  const until = addWorkingDays(day, agendaBefore, cast.calendar);
  for (const meeting of year.meetings) {
    if (meeting.day >= day && meeting.day <= until) await meeting.publish();
  }
  if (day === stage.today) return;
  const byId = new Map(
    year.cases.flatMap((one) => (one.id === null ? [] : [[String(one.id), one] as const])),
  );
  for (const meeting of year.meetings.filter((one) => one.day === day)) {
    stage.clock.turnTo(day, meeting.opened.starts);
    await meeting.hold(byId);
  }
};

/** Lives every day of the year up to today. */
export const liveYear = async (
  stage: Stage,
  cast: Cast,
  tell: (share: number) => void,
): Promise<Year> => {
  const year = await yearAhead(stage, cast);
  const days = daysOf({ from: stage.day(), to: stage.today });
  for (const [index, day] of days.entries()) {
    await live(stage, cast, { year, day });
    tell((index + 1) / days.length);
  }
  return year;
};
