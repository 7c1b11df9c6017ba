import { AskElections } from '#application/clock/ask-elections';
import { EscalateOverdue } from '#application/clock/escalate-overdue';
import { InviteGuests } from '#application/clock/invite-guests';
import { IssueFeed } from '#application/feed/issue-feed';
import { PlaceStanding } from '#application/clock/place-standing';
import type { PersonId } from '#kernel/ids';
import { addWorkingDays, isOpen } from '#kernel/time/calendar';
import { type Day, daysOf, weekdayOf } from '#kernel/time/day';
import { ActionTale } from './follow-up/action-tale.js';
import { MinutesTale } from './meetings/minutes-tale.js';
import type { Held } from './meetings/meeting-tale.js';
import { type Cast, personOf, type Stage } from './stage.js';
import { Elections } from './upward/elections.js';
import { Offices } from './upward/offices.js';
import { discussion, type Year, yearAhead } from './year-ahead.js';

/** Working days before a meeting that its agenda goes out. */
const agendaBefore = 5;

/** Lives every day of the year up to today, as the people of the municipality would. */
export class YearWalk {
  private readonly minutes: MinutesTale[] = [];
  private readonly actions: ActionTale[] = [];
  private readonly offices: Offices;
  private readonly elections: Elections;

  private constructor(
    private readonly stage: Stage,
    private readonly cast: Cast,
    private readonly year: Year,
  ) {
    this.offices = new Offices(stage, cast);
    this.elections = new Elections(stage, cast);
  }

  static async of(stage: Stage, cast: Cast): Promise<YearWalk> {
    return new YearWalk(stage, cast, await yearAhead(stage, cast));
  }

  /** @param tell told the share of the year that is lived, from 0 to 1 */
  async live(tell: (share: number) => void): Promise<void> {
    const days = daysOf({ from: this.stage.day(), to: this.stage.today });
    for (const [index, day] of days.entries()) {
      await this.day(day);
      tell((index + 1) / days.length);
    }
    await this.soon();
    await this.calendars();
  }

  /** Two of those one can sign in as have their meetings in a calendar of their own. */
  private async calendars(): Promise<void> {
    const { stage, cast } = this;
    for (const persona of ['principal', 'ppt-adviser'] as const) {
      const actor = await stage.as(personOf(cast, cast.personas.get(persona) ?? ''));
      await stage.verb(IssueFeed).execute(actor, { forum: null });
    }
  }

  /** The night's clocks, the morning's mail, what is sent out, and the meetings. */
  private async day(day: Day): Promise<void> {
    const { stage, cast, year } = this;
    stage.clock.turnTo(day, '06:30');
    await this.night(day);
    if (!isOpen(day, cast.calendar)) return;
    stage.clock.turnTo(day, '08:05');
    for (const one of [...year.cases, ...year.issues, ...this.minutes, ...this.actions])
      await one.live(day);
    await this.offices.live(day);
    await this.elections.live(day);
    const until = addWorkingDays(day, agendaBefore, cast.calendar);
    for (const meeting of year.meetings)
      if (meeting.day >= day && meeting.day <= until) await meeting.publish();
    await this.meet(day);
  }

  /** Standing items, guests, elections, and what nobody did in time. */
  private async night(day: Day): Promise<void> {
    const { stage } = this;
    const machinery = stage.machinery();
    const isMonday = weekdayOf(day) === 1;
    if (isMonday) {
      await stage.verb(PlaceStanding).execute(machinery);
      await stage.verb(InviteGuests).execute(machinery);
      await stage.verb(AskElections).execute(machinery);
    }
    if (isMonday || day === stage.today) await stage.verb(EscalateOverdue).execute(machinery);
  }

  private async meet(day: Day): Promise<void> {
    const { stage, year } = this;
    const cases = new Map(
      year.cases.flatMap((one) => (one.id === null ? [] : [[String(one.id), one] as const])),
    );
    if (day === year.liveDay) await this.runNow(day);
    if (day === stage.today) return;
    for (const meeting of year.meetings.filter((one) => one.day === day)) {
      if (day === year.liveDay && meeting.opened.forum === discussion) continue;
      stage.clock.turnTo(day, meeting.opened.starts);
      const held = await meeting.hold(cases);
      if (held !== null) this.follow(held);
    }
  }

  private follow({ minutes, actions, chance }: Held): void {
    const where = { stage: this.stage, cast: this.cast, chance };
    if (minutes !== null) this.minutes.push(new MinutesTale(minutes, where));
    for (const action of actions) {
      if (action.person === null) continue;
      this.actions.push(new ActionTale(action, action.person.id as PersonId, where));
    }
  }

  /** The discussion team meets now: whoever opens the demo finds a meeting in session. */
  private async runNow(day: Day): Promise<void> {
    const { stage, year } = this;
    const next = year.meetings.find((one) => one.opened.forum === discussion && one.day >= day);
    if (next === undefined) return;
    await next.publish();
    if (next.day !== day && !(await next.moveTo(day))) return;
    stage.clock.turnTo(day, '09:00');
    await next.runNow();
  }

  /** The principal one can sign in as has a meeting today or within two working days. */
  private async soon(): Promise<void> {
    const { stage, cast, year } = this;
    const forum = `lokale-tverrfaglige-team.${cast.principalUnit}`;
    const mine = year.meetings.filter(
      (one) => one.opened.forum === forum && one.day >= stage.today,
    );
    const within = addWorkingDays(stage.today, 2, cast.calendar);
    const day = addWorkingDays(stage.today, 1, cast.calendar);
    const [first] = mine;
    if (first === undefined || first.day <= within || !isOpen(day, cast.calendar)) return;
    await first.publish();
    await first.moveTo(day);
  }
}
