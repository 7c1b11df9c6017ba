import type { AgendaItemId } from '../ids.js';
import type { AgendaItemView } from './meeting.js';

/** When an item is expected: wall clock. */
export interface Slot {
  readonly item: AgendaItemId;
  readonly from: string;
  readonly to: string;
}

const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const two = (part: number): string => String(part).padStart(2, '0');
const timeOf = (minutes: number): string =>
  `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;

type Timed = Pick<AgendaItemView, 'id' | 'ord' | 'minutes'>;

/** Items in the order they are taken. */
export const inOrder = <Item extends Pick<AgendaItemView, 'ord'>>(items: readonly Item[]): Item[] =>
  [...items].sort((one, other) => one.ord - other.ord);

/** The agenda as a timetable from the start of the meeting (`09:00`), one item after the other. */
export const slots = (items: readonly Timed[], starts: string): Slot[] => {
  let at = minutesOf(starts);
  return inOrder(items).map(({ id, minutes }) => {
    const from = timeOf(at);
    at += minutes;
    return { item: id, from, to: timeOf(at) };
  });
};
