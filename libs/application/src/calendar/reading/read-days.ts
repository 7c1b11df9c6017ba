import { isRefusal } from '#kernel/outcome';
import type { Span } from '#kernel/time/day';
import type { DayKind } from '#kernel/time/unit-calendar';
import { dayIn } from './csv-cells.js';
import { type Column, dayTable, kindOf } from './csv-words.js';
import { isIcs, readIcs } from './read-ics.js';
import { readTable, type TableLine } from '../../table/read-table.js';
import { type Fault, type Read, said, touches, within } from './reading.js';

/** Days of a calendar as a file has them. `unit` is what the file calls it; null where it says nothing. */
export interface FoundDays extends Span {
  readonly line: number;
  readonly kind: DayKind;
  readonly name: string;
  readonly unit: string | null;
}

/** What the reader has chosen for what the file does not say. */
export interface DaysAsked {
  /** The days asked for: a school year. What lies outside is left alone. */
  readonly asked: Span;
  readonly kind: DayKind;
}

const spanOf = ({ line, cells }: TableLine<Column>): Span | Fault => {
  const { from: first = '', to: last = '' } = cells;
  if (first === '') return { line, code: 'day-missing' };
  const [from, to] = [dayIn(first), dayIn(last === '' ? first : last)];
  if (from === null) return { line, code: 'day-unknown', said: said(first) };
  if (to === null) return { line, code: 'day-unknown', said: said(last) };
  return from > to ? { line, code: 'ends-before-it-begins' } : { from, to };
};

const daysOfLine = (row: TableLine<Column>, { asked, kind }: DaysAsked): FoundDays | Fault => {
  const { line, cells } = row;
  const span = spanOf(row);
  if ('code' in span) return span;
  if (!touches(span, asked)) return { line, code: 'day-outside', said: said(cells.from ?? '') };
  const word = cells.kind ?? '';
  const meant = word === '' ? kind : kindOf(word);
  if (meant === undefined) return { line, code: 'kind-unknown', said: said(word) };
  const name = (cells.name ?? '').slice(0, 120);
  if (name === '') return { line, code: 'name-missing' };
  return { line, ...within(span, asked), kind: meant, name, unit: cells.unit || null };
};

const fromIcs = (text: string, { asked, kind }: DaysAsked): Read<FoundDays> => {
  const read = readIcs(text, asked);
  if (isRefusal(read)) return read;
  const rows = read.rows.map(({ line, name, ...span }): FoundDays | Fault =>
    name === ''
      ? { line, code: 'name-missing' }
      : { line, ...within(span, asked), kind, name, unit: null },
  );
  return sorted(rows, read.faults);
};

const sorted = (
  rows: readonly (FoundDays | Fault)[],
  faults: readonly Fault[],
): { rows: FoundDays[]; faults: Fault[] } => ({
  rows: rows.filter((row): row is FoundDays => !('code' in row)),
  faults: [...faults, ...rows.filter((row): row is Fault => 'code' in row)].toSorted(
    (one, other) => one.line - other.line,
  ),
});

/** The days a calendar file or a table has for a school year. Pure: nothing is looked up and nothing is written. */
export const readDays = (text: string, how: DaysAsked): Read<FoundDays> => {
  if (isIcs(text)) return fromIcs(text, how);
  const table = readTable(text, dayTable);
  if (isRefusal(table)) return table;
  return sorted(
    table.rows.map((row) => daysOfLine(row, how)),
    table.faults,
  );
};
