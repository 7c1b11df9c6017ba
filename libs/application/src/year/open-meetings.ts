import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { MeetingId, SeriesId } from '#kernel/ids';
import { done, type Fact } from '#kernel/outcome';
import type { SchoolYear } from '#kernel/time/school-year';
import { placeYear } from '#kernel/year-plan/place-year';
import type { Conflict, PlannedMeeting, YearPlan } from '#kernel/year-plan/plan';
import { keptMeetings, type SeriesRow, seriesOf } from '#persistence/meeting/series.queries';
import { Calendars } from '../calendar/calendars.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { openMany } from './open-rows.js';
import { yearPlanInput } from './year-plan-input.js';

/** A planned meeting that is to be written, with its id. */
interface ToOpen extends PlannedMeeting {
  readonly id: MeetingId;
  readonly series: SeriesId;
  readonly place: string;
}

interface Ground {
  readonly series: readonly SeriesRow[];
  readonly plan: YearPlan;
  readonly standing: ReadonlySet<string>;
}

/** What came of it: how many meetings were opened, and what the plan asks that could not be. */
export interface OpenedYear {
  readonly opened: number;
  readonly conflicts: readonly Conflict[];
}

const nameOf = (forum: string, key: string) => `${forum} ${key}`;

/**
 * Opens the meetings of a school year ahead: every forum by its cadence, all placed together, around what stands already.
 * Done again it opens only what is missing.
 */
@Injectable()
export class OpenMeetings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  /** @param schoolYear the first year of the school year: 2026 is 2026–27 */
  async execute(actor: Actor, schoolYear: SchoolYear): Promise<OpenedYear> {
    const calendars = await this.calendars.all(actor.owner);
    return this.work.run<Ground, readonly ToOpen[], OpenedYear>(actor, 'year.open', {
      load: async ({ em, at }) => {
        // One plan at a time per municipality: a second clock waits and then finds everything open.
        await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 1))', [actor.owner]);
        const series = await seriesOf(em, actor.owner, schoolYear);
        const kept = await keptMeetings(em, actor.owner, schoolYear);
        const plan = placeYear(
          yearPlanInput({ schoolYear, calendars, today: at.today, series, kept }),
        );
        return {
          series,
          plan,
          standing: new Set(kept.map(({ forum, key }) => nameOf(forum, key))),
        };
      },
      subject: () => ({ forum: null }),
      decide: (ground, store) => {
        const open = toOpen(ground, store);
        return done(open, ...open.map(opened));
      },
      apply: async ({ plan }, open, store) => {
        await openMany(
          store,
          open.map(({ period: _period, standing, guests, ...meeting }) => ({
            ...meeting,
            carries: [...standing, ...guests],
          })),
        );
        return { opened: open.length, conflicts: plan.conflicts };
      },
    });
  }
}

const toOpen = ({ series, plan, standing }: Ground, store: Store): ToOpen[] => {
  const rows = new Map(series.map((row) => [row.forum, row]));
  return plan.meetings.flatMap((meeting) => {
    const row = rows.get(meeting.forum);
    if (row === undefined || standing.has(nameOf(meeting.forum, meeting.key))) return [];
    return [{ ...meeting, id: store.newId<MeetingId>(), series: row.id, place: row.place }];
  });
};

const opened = ({ id, forum }: ToOpen): Fact => ({
  name: 'meeting.opened',
  level: 'system',
  about: { noun: 'meeting', id },
  forum,
  from: null,
  to: 'planned',
});
