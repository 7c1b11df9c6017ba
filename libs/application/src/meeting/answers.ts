import type { ItemMoved } from '#contract/agenda-item';
import type { MeetingMoved } from '#contract/meeting';
import { outcomeCodes } from '#kernel/forum/vocabulary';
import type { AgendaItem } from '#persistence/meeting/agenda-item.row';
import type { Meeting } from '#persistence/meeting/meeting.row';

/** Where a meeting stands after a deed. */
export const meetingMoved = ({ id, state, version }: Meeting): MeetingMoved => ({
  id,
  state,
  version,
});

/** Where an item stands after a deed. */
export const itemMoved = ({ id, meeting, state, outcome, version }: AgendaItem): ItemMoved => ({
  id,
  meeting,
  state,
  outcome: outcomeCodes.find((code) => code === outcome) ?? null,
  version,
});

/** Writes a change to a row of its own version. */
export const set = <Row extends { version: number }>(
  row: Row,
  change: Readonly<Partial<NoInfer<Row>>>,
): void => {
  Object.assign(row, change);
  row.version += 1;
};
