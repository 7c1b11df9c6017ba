import Papa from 'papaparse';
import type { Refusal } from '#kernel/outcome';

/** A line of a table by its headings. What is not filled in is empty. */
export interface TableLine<Column extends string> {
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** What a table is read by. */
export interface TableForm<Column extends string> {
  readonly columnOf: (heading: string) => Column | undefined;
  /** The heading that all rests on, and what is said of a file without it. */
  readonly needs: Column;
  readonly unknown: Refusal;
  /** Lines at most, and what is said of a file with more. */
  readonly most: number;
  readonly tooMany: Refusal;
}

/** The lines that are whole, and those where a quotation mark is missing. */
export interface Table<Column extends string> {
  readonly rows: readonly TableLine<Column>[];
  readonly faults: readonly { readonly line: number; readonly code: 'quotes' }[];
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

const known = (cells: readonly string[], columnOf: (heading: string) => string | undefined) =>
  new Set(cells.map(columnOf).filter((column) => column !== undefined)).size;

/** The heading is the first line that holds anything; spreadsheets may put `sep=;` before it. */
const headingOf = (lines: readonly RawLine[]): RawLine | undefined =>
  lines.find((line) => !isBlank(line) && !/^"?sep=/iu.test(line.cells[0] ?? ''));

/** What parts the cells: that by which most headings are words we know. */
const delimiterOf = (text: string, columnOf: (heading: string) => string | undefined) => {
  const counted = delimiters.map((delimiter) => ({
    delimiter,
    words: known(headingOf(linesOf(text, delimiter, 20))?.cells ?? [], columnOf),
  }));
  const [best] = counted.toSorted((one, other) => other.words - one.words);
  return best !== undefined && best.words > 0 ? best.delimiter : null;
};

const lineOf = <Column extends string>(
  columns: readonly (Column | undefined)[],
  { line, cells }: RawLine,
): TableLine<Column> => {
  const filled: Partial<Record<Column, string>> = {};
  for (const [at, column] of columns.entries())
    if (column !== undefined) filled[column] = (cells[at] ?? '').trim();
  return { line, cells: filled };
};

/** The lines of a table by headings that are known. Columns with other headings are left alone. */
export const readTable = <Column extends string>(
  text: string,
  { columnOf, needs, unknown, most, tooMany }: TableForm<Column>,
): Table<Column> | Refusal => {
  const delimiter = delimiterOf(text, columnOf);
  if (delimiter === null) return unknown;
  const lines = linesOf(text, delimiter, most + 20);
  const heading = headingOf(lines);
  if (heading === undefined) return unknown;
  const filled = lines.filter((line) => line.line > heading.line && !isBlank(line));
  if (filled.length > most) return tooMany;
  const columns = heading.cells.map(columnOf);
  if (!columns.includes(needs)) return unknown;
  return {
    rows: filled.filter(({ broken }) => !broken).map((line) => lineOf(columns, line)),
    faults: filled
      .filter(({ broken }) => broken)
      .map(({ line }) => ({ line, code: 'quotes' as const })),
  };
};
