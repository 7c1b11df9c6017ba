import { isRefusal } from '#kernel/outcome';
import { addDays, type Span, type Weekday } from '#kernel/time/day';
import { minuteOf, wallTimeAt, type WallTime } from '#kernel/time/wall-time';
import { dayIn, timeIn } from './csv-cells.js';
import { type Column, dayTable, weekdayNamed } from './csv-words.js';
import { isIcs, readIcs } from './read-ics.js';
import { readTable, type TableLine } from '../../table/read-table.js';
import { type Fault, type Found, type Read, said, touches, within } from './reading.js';

const wholeDay = 1440;

/** Hours in which somebody is busy: that, and never with what. Each day of the stretch, or one weekday of it. */
export interface BusyFound extends Span {
  readonly line: number;
  /** Null for every day of the stretch. */
  readonly weekday: Weekday | null;
  readonly starts: WallTime;
  readonly minutes: number;
}

/** An event that runs past midnight is busy on each day it touches. */
const byDay = ({ line, from, starts, minutes }: Found & { starts: WallTime }): BusyFound[] => {
  const found: BusyFound[] = [];
  let [day, minute, left] = [from, minuteOf(starts), minutes ?? 0];
  while (left > 0 && found.length < 31) {
    const here = Math.min(left, wholeDay - minute);
    found.push({
      line,
      from: day,
      to: day,
      weekday: null,
      starts: wallTimeAt(minute),
      minutes: here,
    });
    [day, minute, left] = [addDays(day, 1), 0, left - here];
  }
  return found;
};

const busyOf = (found: Found): BusyFound[] => {
  const { line, from, to, starts } = found;
  return starts === null
    ? [{ line, from, to, weekday: null, starts: wallTimeAt(0), minutes: wholeDay }]
    : byDay({ ...found, starts });
};

const cut = (busy: readonly BusyFound[], asked: Span): BusyFound[] =>
  busy.filter((one) => touches(one, asked)).map((one) => ({ ...one, ...within(one, asked) }));

const hoursOf = ({
  line,
  cells,
}: TableLine<Column>): Pick<BusyFound, 'starts' | 'minutes'> | Fault => {
  const { starts = '', ends = '' } = cells;
  if (starts === '' && ends === '') return { starts: wallTimeAt(0), minutes: wholeDay };
  const [from, to] = [timeIn(starts), timeIn(ends)];
  if (from === null || to === null) return { line, code: 'time-unknown' };
  const minutes = minuteOf(to) - minuteOf(from);
  return minutes > 0 ? { starts: from, minutes } : { line, code: 'ends-before-it-begins' };
};

const daysOf = ({ line, cells }: TableLine<Column>): Span | Fault => {
  const from = dayIn(cells.from ?? '');
  const to = dayIn(cells.to || (cells.from ?? ''));
  if (from === null || to === null)
    return { line, code: 'day-unknown', said: said((from === null ? cells.from : cells.to) ?? '') };
  return from > to ? { line, code: 'ends-before-it-begins' } : { from, to };
};

const busyOfLine = (row: TableLine<Column>, asked: Span): BusyFound | Fault => {
  const { line, cells } = row;
  const [span, hours] = [daysOf(row), hoursOf(row)];
  if ('code' in span) return span;
  if ('code' in hours) return hours;
  const weekday = cells.weekday ? weekdayNamed(cells.weekday) : null;
  if (weekday === undefined)
    return { line, code: 'weekday-unknown', said: said(cells.weekday ?? '') };
  if (!touches(span, asked)) return { line, code: 'day-outside', said: said(cells.from ?? '') };
  return { line, ...within(span, asked), weekday, ...hours };
};

/** When a person is busy, as a calendar file or a table has it. No word of an event leaves this function. */
export const readBusy = (text: string, asked: Span): Read<BusyFound> => {
  if (isIcs(text)) {
    const read = readIcs(text, asked, true);
    if (isRefusal(read)) return read;
    return { rows: cut(read.rows.flatMap(busyOf), asked), faults: read.faults };
  }
  const table = readTable(text, dayTable);
  if (isRefusal(table)) return table;
  const lines = table.rows.map((row) => busyOfLine(row, asked));
  return {
    rows: lines.filter((line): line is BusyFound => !('code' in line)),
    faults: [...table.faults, ...lines.filter((line): line is Fault => 'code' in line)],
  };
};
