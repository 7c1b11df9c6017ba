/**
 * A number as it may be shown: itself; `under-5` for one to four; `hidden` for one that is taken away so that
 * nothing small can be derived from it (CONVENTIONS, small cells).
 */
export type Cell = number | 'under-5' | 'hidden';

/** Numbers that add up to a total, as they may be shown together. */
export interface Shown<Key extends string> {
  readonly cells: Readonly<Record<Key, Cell>>;
  readonly total: Cell;
}

const largestSmall = 4;
const isSmall = (count: number): boolean => count > 0 && count <= largestSmall;

/** Cells that are not shown: the small ones, and those taken away beside them. */
interface Veil<Key extends string> {
  readonly small: readonly Key[];
  readonly hidden: readonly Key[];
}

/**
 * Can every small cell still be anything from one to four, for someone who subtracts all that is shown from the total?
 * `rest` is what the veiled cells add up to; a hidden cell is known to be five or more.
 */
const keepsSecret = <Key extends string>({ small, hidden }: Veil<Key>, rest: number): boolean => {
  const others = small.length - 1;
  const least = others + hidden.length * (largestSmall + 1);
  const most = hidden.length > 0 ? Infinity : others * largestSmall;
  return rest - largestSmall >= least && rest - 1 <= most;
};

const sum = (counts: readonly number[]): number => counts.reduce((one, other) => one + other, 0);

/** The smallest large cell that, taken away, keeps the small ones secret; null when none does. */
const veilFor = <Key extends string>(
  entries: readonly (readonly [Key, number])[],
): Veil<Key> | null => {
  const smallOnes = entries.filter(([, count]) => isSmall(count));
  const small = smallOnes.map(([key]) => key);
  const known = sum(smallOnes.map(([, count]) => count));
  if (keepsSecret({ small, hidden: [] }, known)) return { small, hidden: [] };
  const large = entries
    .filter(([, count]) => count > largestSmall)
    .sort(([, one], [, other]) => one - other);
  const found = large.find(([key, count]) => keepsSecret({ small, hidden: [key] }, known + count));
  return found ? { small, hidden: [found[0]] } : null;
};

/**
 * Shows counts that add up to a total so that no small one can be derived, not by subtraction either.
 * One to four become `under-5`, zero stays zero. Where subtraction would tell, the smallest sufficient other cell is
 * hidden; where none suffices, the total is.
 */
export const suppress = <Key extends string>(counts: Readonly<Record<Key, number>>): Shown<Key> => {
  const keys = Object.keys(counts) as Key[];
  const entries = keys.map((key) => [key, counts[key]] as const);
  const total = sum(entries.map(([, count]) => count));
  const someSmall = entries.some(([, count]) => isSmall(count));
  const veil = someSmall ? veilFor(entries) : { small: [], hidden: [] };
  const cellOf = (key: Key): Cell => {
    if (isSmall(counts[key])) return 'under-5';
    return veil?.hidden.includes(key) ? 'hidden' : counts[key];
  };
  const cells = Object.fromEntries(keys.map((key) => [key, cellOf(key)])) as Record<Key, Cell>;
  return { cells, total: veil === null ? 'hidden' : total };
};

/** A part of a whole, as overdue of open: the rest is a number too, and must not be derivable. */
export const suppressPart = (
  part: number,
  whole: number,
): { readonly part: Cell; readonly whole: Cell } => {
  const { cells, total } = suppress({ part, rest: whole - part });
  if (isSmall(whole)) return { part: part === 0 ? 0 : 'under-5', whole: 'under-5' };
  return { part: cells.part, whole: total };
};
