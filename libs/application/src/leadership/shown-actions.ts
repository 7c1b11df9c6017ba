import type { Leadership } from '#contract/leadership';
import { suppress, suppressPart, type Cell } from '#kernel/escalation/suppress';
import type { ActionCount } from '#persistence/views/leadership.queries';

type Shown = Leadership['actions'];

const sum = (counts: readonly number[]): number => counts.reduce((one, other) => one + other, 0);
const isNumber = (cell: Cell): cell is number => typeof cell === 'number';

/** Zeros may stay where nothing else is told; everything above is hidden alike. */
const allHidden = (counts: readonly number[]): Cell[] =>
  counts.map((count) => (count === 0 ? 0 : 'hidden'));

/** The forums' open actions beside the number of their kind: none can be had by subtracting the others from it. */
const openCells = (counts: readonly number[], whole: Cell): Cell[] => {
  if (!isNumber(whole)) return counts.map(() => 'hidden');
  const { cells, total } = suppress(Object.fromEntries(counts.map((count, at) => [at, count])));
  return isNumber(total)
    ? counts.map((_, at) => cells[at] ?? 'hidden')
    : counts.map(() => 'hidden');
};

/** Overdue stands in a row and in a column at once: shown for all forums of a kind, or for none. */
const overdueCells = (
  group: readonly ActionCount[],
  shown: { readonly open: readonly Cell[]; readonly overdue: Cell },
): Cell[] => {
  const counts = group.map(({ overdue }) => overdue);
  const rows = group.map(({ open, overdue }) => suppressPart(overdue, open));
  const clear =
    isNumber(shown.overdue) &&
    shown.open.every(isNumber) &&
    rows.every(({ part, whole }) => isNumber(part) && isNumber(whole));
  if (clear) return counts;
  return sum(counts) === 0 ? allHidden(counts) : counts.map(() => 'hidden');
};

/**
 * Counts of actions as they may be shown (CONVENTIONS, small cells): per kind and level, and per forum within it.
 * There is no sum over kinds, so that no row can be derived from the others.
 */
export const shownActions = (counts: readonly ActionCount[]): Shown => {
  const groups = Map.groupBy(counts, ({ forum, level }) => `${forum.kind} ${level}`);
  const shown = [...groups.values()].map((group) => {
    const open = sum(group.map((one) => one.open));
    const row = suppressPart(sum(group.map((one) => one.overdue)), open);
    const opens = openCells(
      group.map((one) => one.open),
      row.whole,
    );
    const overdues = overdueCells(group, { open: opens, overdue: row.part });
    const forums = group.map(({ forum, level }, at) => ({
      forum,
      level,
      open: opens[at] ?? 'hidden',
      overdue: overdues[at] ?? 'hidden',
    }));
    return { kind: { open: row.whole, overdue: row.part }, forums };
  });
  return {
    kinds: shown.flatMap(({ kind, forums: [first] }) =>
      first === undefined ? [] : [{ kind: first.forum.kind, level: first.level, ...kind }],
    ),
    forums: shown.flatMap(({ forums }) => forums),
  };
};
