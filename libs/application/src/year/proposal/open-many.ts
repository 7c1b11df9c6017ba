import type { ProposedChange } from '#contract/year-proposal';
import type { ForumId, MeetingId } from '#kernel/ids';
import type { Fact } from '#kernel/outcome';
import { asDay } from '#kernel/time/day';
import type { SchoolYear } from '#kernel/time/school-year';
import type { Calendars } from '#kernel/time/unit-calendar';
import { slotsOf } from '#kernel/year-plan/slot';
import { type SeriesRow, seriesOf, usedKeys } from '#persistence/meeting/series.queries';
import type { Store } from '../../store.js';
import { openMany } from '../open-rows.js';
import { yearPlanInput } from '../year-plan-input.js';

/** A meeting that is to be opened, with the fact that tells it. */
export interface Opening {
  readonly id: MeetingId;
  readonly row: SeriesRow;
  /** The rhythm of the forum it is held together with; null where it is the forum's own. */
  readonly joint: SeriesRow | null;
  /** Its name for life in the series. */
  readonly key: string;
  readonly at: ProposedChange['after'];
  readonly fact: Fact;
}

interface Year {
  readonly changes: readonly ProposedChange[];
  readonly schoolYear: SchoolYear;
  readonly calendars: Calendars;
}

/** A free place of the rhythm on the day, else the first free one, else a name of its own. */
const keyFor = (
  day: string,
  slots: readonly { readonly key: string; readonly days: readonly string[] }[],
  { used, year }: { readonly used: Set<string>; readonly year: number },
): string => {
  const free = slots.filter(({ key }) => !used.has(key));
  const found = free.find(({ days }) => days.includes(day)) ?? free[0];
  const key = found?.key ?? `${year}/x${used.size}`;
  used.add(key);
  return key;
};

const opened = (id: MeetingId, forum: ForumId): Fact => ({
  name: 'meeting.opened',
  level: 'system',
  about: { noun: 'meeting', id },
  forum,
  from: null,
  to: 'planned',
});

/** The meetings a proposal opens, each with its place in its forum's rhythm. */
export async function openingsOf(
  store: Store,
  { changes, schoolYear, calendars }: Year,
): Promise<Opening[]> {
  const { em, actor, at } = store;
  const fresh = changes.filter(({ meeting }) => meeting === null);
  if (fresh.length === 0) return [];
  const series = await seriesOf(em, actor.owner, schoolYear);
  const gone = await usedKeys(em, actor.owner, schoolYear);
  const input = yearPlanInput({ schoolYear, calendars, today: at.today, series, kept: [] });
  const used = Map.groupBy(gone, ({ forum }) => forum);
  return [...Map.groupBy(fresh, ({ forum }) => forum)].flatMap(([forum, mine]) => {
    const row = series.find((one) => one.forum === forum);
    const planned = input.forums.find((one) => one.forum === forum);
    if (row === undefined || planned === undefined) return [];
    const slots = slotsOf(planned.series, planned.calendar ?? input.calendar, schoolYear);
    const keys = new Set((used.get(row.forum) ?? []).map(({ key }) => key));
    return mine.map(({ after, joint: other }): Opening => {
      const joint = series.find((one) => one.forum === other) ?? null;
      const id = store.newId<MeetingId>();
      const key = keyFor(asDay(after.day), slots, { used: keys, year: schoolYear });
      return { id, row, joint, key, at: after, fact: opened(id, row.forum) };
    });
  });
}

/** Opens them, and calls those who sit there. @throws Refused `meeting.double-booked` */
export const writeOpenings = (store: Store, openings: readonly Opening[]): Promise<void> =>
  openMany(
    store,
    openings.map(({ id, row, joint, key, at }) => ({
      id,
      key,
      forum: row.forum,
      joint: joint?.forum ?? null,
      series: row.id,
      place: row.place,
      minutes: Math.max(row.minutes, joint?.minutes ?? 0),
      zone: row.zone,
      carries: [],
      ...at,
    })),
  );
