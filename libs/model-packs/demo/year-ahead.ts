import { ReadYear } from '#application/year/read-year';
import type { MeetingId } from '#kernel/ids';
import { isOpen } from '#kernel/time/calendar';
import { asDay, type Day, daysOf } from '#kernel/time/day';
import { CaseTale } from './cases/case-tale.js';
import { casePlans } from './cases/plans.js';
import { IssueTale } from './follow-up/issue-tale.js';
import { MeetingTale } from './meetings/meeting-tale.js';
import { chanceOf } from './random.js';
import { type Cast, personOf, type Stage } from './stage.js';
import { issueScripts } from './texts/issues.js';

/** The forum that the local teams refer to, by its key in the pack. */
export const discussion = 'droftingsteam';

/** The year as it is going to be lived: every meeting, every case, every matter of the system. */
export interface Year {
  readonly meetings: readonly MeetingTale[];
  readonly cases: readonly CaseTale[];
  readonly issues: readonly IssueTale[];
  /** The last open day: the day on which the discussion team is found in session. */
  readonly liveDay: Day | undefined;
}

/** Everything that is to happen, before anything has. */
export const yearAhead = async (stage: Stage, cast: Cast): Promise<Year> => {
  const administrator = await stage.as(personOf(cast, 'administrator'));
  const { meetings } = await stage.verb(ReadYear).execute(administrator);
  const keys = new Map([...cast.ids.forums].map(([key, id]) => [String(id), key]));
  const days = daysOf({ from: stage.day(), to: stage.today }).filter((day) =>
    isOpen(day, cast.calendar),
  );
  const where = { days, units: cast.pack.units, favourite: cast.principalUnit };
  const plans = casePlans(where, chanceOf(`${stage.seed} cases`));
  const localTeam = `lokale-tverrfaglige-team.${cast.principalUnit}`;
  return {
    meetings: meetings.map(({ id, forum, day, starts }) => {
      const opened = { id: id as MeetingId, forum: keys.get(forum) ?? '', day: asDay(day), starts };
      return new MeetingTale(opened, stage, cast);
    }),
    cases: plans.map((plan) => new CaseTale(plan, stage, cast)),
    issues: issueScripts(localTeam).map((script) => new IssueTale(script, { stage, cast, days })),
    liveDay: days.at(-1),
  };
};
