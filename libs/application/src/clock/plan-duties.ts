import type { MeetingId } from '#kernel/ids';
import { asDay, type Day } from '#kernel/time/day';
import { schoolYearOf } from '#kernel/time/school-year';
import { asWallTime, minuteOf } from '#kernel/time/wall-time';
import type { HandingOut } from '#kernel/year-plan/hand-out';
import type { Obligation, ObligedMeeting } from '#kernel/year-plan/obligation';
import type { Meeting } from '#persistence/meeting/meeting.row';
import { Meeting as MeetingRow } from '#persistence/meeting/meeting.row';
import { type SeriesRow, seriesOf } from '#persistence/meeting/series.queries';
import { takenFrom, type TakenRow } from '#persistence/meeting/taken.queries';
import type { Store } from '../store.js';

/** How many days ahead standing items are put on agendas and guests are called. */
export const ahead = 45;

/** A forum's rhythm with the meetings of its school year. */
export interface ForumYear {
  readonly row: SeriesRow;
  readonly meetings: readonly Meeting[];
}

/** Every forum that meets this school year, with its meetings, for the clock of one owner; one clock at a time. */
export async function forumYears({ em, actor, at }: Store): Promise<ForumYear[]> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 1))', [actor.owner]);
  const rows = await seriesOf(em, actor.owner, schoolYearOf(asDay(at.today)));
  const meetings = await em.find(
    MeetingRow,
    { series: { $in: rows.map(({ id }) => id) } },
    { orderBy: { day: 'asc', id: 'asc' } },
  );
  const bySeries = Map.groupBy(meetings, ({ series }) => series);
  return rows.map((row) => ({ row, meetings: bySeries.get(row.id) ?? [] }));
}

/** A meeting as the plan's duties see it. */
export interface Obliged extends ObligedMeeting {
  readonly id: MeetingId;
  readonly row: Meeting;
}

export const obliged = (meetings: readonly Meeting[]): Obliged[] =>
  meetings.map((row) => ({
    id: row.id,
    day: asDay(row.day),
    cancelled: row.state === 'cancelled',
    carries: row.carries,
    row,
  }));

/** Those that carry more than before. */
export const grown = (before: readonly Obliged[], now: readonly Obliged[]): Obliged[] =>
  now.filter((meeting, at) => meeting.carries.length > (before[at]?.carries.length ?? 0));

/** Is it a coming meeting whose agenda is still open, within reach of the clock? */
export const isNear = ({ row, day }: Obliged, today: string, until: string): boolean =>
  row.state === 'planned' && day >= today && day <= until;

const perHalfYear = (key: string, count: number) => ({
  key,
  timesPer: 'half-year' as const,
  count,
});

/** The standing items that a forum must have so many times each half-year. */
export const standingOf = ({ standing }: SeriesRow): Obligation[] =>
  standing.flatMap(({ key, timesPerHalfYear }) =>
    timesPerHalfYear === null ? [] : [perHalfYear(key, timesPerHalfYear)],
  );

/** What duties are handed out by: the forum's guests, and when they are taken by something else. */
export const handingOut = (
  { guests }: SeriesRow,
  { taken, today }: { readonly taken: readonly TakenRow[]; readonly today: Day },
): HandingOut<Obliged> => ({
  today,
  guests: guests.map(({ key, times, person, withItem }) => ({
    ...perHalfYear(key, times),
    ...(person === null ? {} : { person }),
    ...(withItem === null ? {} : { with: withItem }),
  })),
  isFree: (person, { id, row }) => {
    const from = minuteOf(asWallTime(row.starts.slice(0, 5)));
    return taken.every(
      (one) =>
        one.person !== person ||
        one.meeting === id ||
        one.day !== row.day ||
        one.to <= from ||
        from + row.minutes <= one.from,
    );
  },
});

/** When the guests of these forums are taken from today on. */
export const guestsTaken = ({ em, actor, at }: Store, years: readonly ForumYear[]) =>
  takenFrom(em, actor.owner, {
    people: years.flatMap(({ row }) => row.guests.flatMap(({ person }) => person ?? [])),
    from: at.today,
  });
