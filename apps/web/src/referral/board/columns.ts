import type { ReferralCard } from '#contract/referral';
import type { ReferralState } from '#kernel/referral/referral.states';

/** The columns of the triage board, from new to ready. */
export const columnNames = ['new', 'mine', 'waiting', 'ready'] as const;
export type ColumnName = (typeof columnNames)[number];

const columnOf: Readonly<Partial<Record<ReferralState, ColumnName>>> = {
  submitted: 'new',
  forwarded: 'new',
  'in-triage': 'mine',
  'awaiting-information': 'waiting',
  'awaiting-consent': 'waiting',
  ready: 'ready',
};

export interface Column {
  readonly name: ColumnName;
  readonly cards: readonly ReferralCard[];
}

const order = (one: ReferralCard, other: ReferralCard): number =>
  Number(other.urgent) - Number(one.urgent) ||
  (one.clock?.left ?? 999) - (other.clock?.left ?? 999) ||
  one.id.localeCompare(other.id);

/** Every case of the queue in its column, urgent first, then by time left. */
export const columnsOf = (cards: readonly ReferralCard[]): Column[] =>
  columnNames.map((name) => ({
    name,
    cards: cards.filter(({ state }) => columnOf[state] === name).sort(order),
  }));

type Move = 'up' | 'down' | 'left' | 'right';

/** The card one comes to from another, by h j k l; the same one where there is no other. Empty columns are stepped over. */
export const cardBeside = (
  columns: readonly Column[],
  from: string | undefined,
  move: Move,
): string | undefined => {
  const at = columns.findIndex(({ cards }) => cards.some(({ id }) => id === from));
  const first = columns.find(({ cards }) => cards.length > 0)?.cards[0]?.id;
  const column = columns[at];
  if (column === undefined) return first;
  const row = column.cards.findIndex(({ id }) => id === from);
  if (move === 'up' || move === 'down') {
    return column.cards[row + (move === 'down' ? 1 : -1)]?.id ?? from;
  }
  const onward = move === 'right' ? columns.slice(at + 1) : columns.slice(0, at).toReversed();
  const next = onward.find(({ cards }) => cards.length > 0);
  return next?.cards[Math.min(row, next.cards.length - 1)]?.id ?? from;
};
