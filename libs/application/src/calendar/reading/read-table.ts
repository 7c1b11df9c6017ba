import Papa from 'papaparse';
import { refuse, type Refusal } from '#kernel/outcome';
import { type Column, columnOf } from './csv-words.js';
import { type Fault, limits, type Read } from './reading.js';

/** A line of a table by its headings. What is not filled in is empty. */
export interface TableLine {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

type Delimiter = ',' | ';' | '\t';
const delimiters: readonly Delimiter[] = [';', ',', '\t'];

interface RawLine {
  readonly line: number;
  readonly cells: readonly string[];
  readonly broken: boolean;
}

const newlines = (text: string): number => text.match(/\r\n|\n|\r/gu)?.length ?? 0;

/** The lines with the number an editor shows: a cell in quotes may run over several. */
const linesOf = (text: string, delimiter: Delimiter, most: number): RawLine[] => {
  const found: RawLine[] = [];
  let [line, at] = [1, 0];
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }, parser) => {
      found.push({ line, cells: data, broken: errors.length > 0 });
      line += newlines(text.slice(at, meta.cursor));
      at = meta.cursor;
      if (found.length >= most) parser.abort();
    },
  });
  return found;
};

const isBlank = ({ cells }: RawLine): boolean => cells.every((cell) => cell.trim() === '');

const known = (cells: readonly string[]): number =>
  new Set(cells.map(columnOf).filter((column) => column !== undefined)).size;

/** The heading is the first line that holds anything; spreadsheets may put `sep=;` before it. */
const headingOf = (lines: readonly RawLine[]): RawLine | undefined =>
  lines.find((line) => !isBlank(line) && !/^"?sep=/iu.test(line.cells[0] ?? ''));

/** What parts the cells: that by which most headings are words we know. */
const delimiterOf = (text: string): Delimiter | null => {
  const counted = delimiters.map((delimiter) => ({
    delimiter,
    words: known(headingOf(linesOf(text, delimiter, 20))?.cells ?? []),
  }));
  const [best] = counted.toSorted((one, other) => other.words - one.words);
  return best !== undefined && best.words > 0 ? best.delimiter : null;
};

const lineOf = (columns: readonly (Column | undefined)[], { line, cells }: RawLine): TableLine => ({
  line,
  cells: Object.fromEntries(
    columns.flatMap((column, at) => (column ? [[column, (cells[at] ?? '').trim()]] : [])),
  ),
});

/** A file without the heading that all rests on. */
const noHeading: Refusal = refuse('calendar.file-unknown');

/** The lines of a table whose headings are known (csv-words). Columns with other headings are left alone. */
export const readTable = (text: string): Read<TableLine> => {
  const delimiter = delimiterOf(text);
  if (delimiter === null) return noHeading;
  const lines = linesOf(text, delimiter, limits.events + 20);
  const heading = headingOf(lines);
  if (heading === undefined) return noHeading;
  const filled = lines.filter((line) => line.line > heading.line && !isBlank(line));
  if (filled.length > limits.events)
    return refuse('calendar.too-many-events', { values: { most: limits.events } });
  const columns = heading.cells.map(columnOf);
  if (!columns.includes('from')) return noHeading;
  return {
    rows: filled.filter(({ broken }) => !broken).map((line) => lineOf(columns, line)),
    faults: filled
      .filter(({ broken }) => broken)
      .map(({ line }): Fault => ({ line, code: 'quotes' })),
  };
};
