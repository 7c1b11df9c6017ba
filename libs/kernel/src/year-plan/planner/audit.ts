import type { Board, Track } from './board.js';
import type { Gap } from './instance.js';
import type { Table } from './table.js';

/** The meetings of a forum in order: the minute by the day, those that are locked counted in. */
export const meetingsAt = ({ standing }: Table, { index, spare }: Track): Map<number, number> => {
  const chain = standing[index];
  const all = (chain?.days ?? []).map((day, nth) => [day, chain?.starts[nth] ?? 0] as const);
  const real = [...all.filter(([day]) => day >= 0), ...spare];
  return new Map(real.toSorted(([one], [other]) => one - other));
};

/** A day as it is written. */
export const dateAt = ({ first }: Pick<Board, 'first'>, day: number): string =>
  new Date((day + first) * 86_400_000).toISOString().slice(0, 10);

const cadenceGaps = (
  board: Board,
  { forum, layers, gap }: Track,
  days: readonly number[],
): Gap[] => {
  const gaps: Gap[] = [];
  const missed = (period: string): number =>
    gaps.push({ forum: forum.id, period, rule: 'cadence' });
  if (forum.demand.kind === 'rhythm') {
    if (days.length < forum.demand.least) missed('year');
    days.forEach((day, at) => {
      if (at > 0 && day - (days[at - 1] ?? 0) > gap[1]) missed(dateAt(board, day));
    });
    return gaps;
  }
  for (const [period, parts] of Map.groupBy(layers, (layer) => layer.period)) {
    const from = Math.min(...parts.map((part) => part.from));
    const to = Math.max(...parts.map((part) => part.to));
    if (days.filter((day) => day >= from && day <= to).length < parts.length) missed(period);
  }
  return gaps;
};

const precedeGaps = (table: Table, track: Track, days: readonly number[]): Gap[] =>
  track.before.flatMap(({ index, least, most }) => {
    const later = table.board.tracks[index];
    const waits = later ? [...meetingsAt(table, later).keys()] : [];
    return waits
      .filter((day) => !days.some((one) => day - one >= least && day - one <= most))
      .map((day): Gap => ({
        forum: track.forum.id,
        period: dateAt(table.board, day),
        rule: 'precede',
      }));
  });

/** What the plan on the table does not give: read from its meetings, not from how it was made. */
export const gapsOf = (table: Table): Gap[] =>
  table.board.tracks.flatMap((track) => {
    const days = [...meetingsAt(table, track).keys()];
    return [...cadenceGaps(table.board, track, days), ...precedeGaps(table, track, days)];
  });
