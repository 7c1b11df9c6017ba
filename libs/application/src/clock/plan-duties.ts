import type { MeetingId } from '#kernel/ids';
import { asDay } from '#kernel/time/day';
import { schoolYearOf } from '#kernel/time/school-year';
import type { Due, ObligedMeeting } from '#kernel/year-plan/obligation';
import type { Meeting } from '#persistence/meeting/meeting.row';
import { Meeting as MeetingRow } from '#persistence/meeting/meeting.row';
import { type SeriesRow, seriesOf } from '#persistence/meeting/series.queries';
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

/** The meetings with what has fallen due to them added. */
export const carrying = (meetings: readonly Obliged[], due: readonly Due<Obliged>[]): Obliged[] =>
  meetings.map((meeting) => ({
    ...meeting,
    carries: [
      ...meeting.carries,
      ...due.filter((one) => one.meeting.id === meeting.id).map(({ key }) => key),
    ],
  }));

/** Is it a coming meeting whose agenda is still open, within reach of the clock? */
export const isNear = ({ row, day }: Obliged, today: string, until: string): boolean =>
  row.state === 'planned' && day >= today && day <= until;

export const perHalfYear = (key: string, count: number) => ({
  key,
  timesPer: 'half-year' as const,
  count,
});
