import type { UnitId } from '#kernel/ids';
import { isRefusal, refuse, type Refusal } from '#kernel/outcome';
import { type Day, daysOf } from '#kernel/time/day';
import type { DayKind } from '#kernel/time/unit-calendar';
import { plain } from '../table/words.js';
import { type FoundDays } from './reading/read-days.js';
import { type Fault, limits, type Read, said } from './reading/reading.js';

/** A unit of the municipality, by what a file may call it. */
export interface KnownUnit {
  readonly id: UnitId;
  readonly key: string;
  readonly name: string;
}

/** What the calendar holds already. */
export interface Known {
  readonly units: readonly KnownUnit[];
  readonly days: readonly {
    readonly unit?: UnitId | null;
    readonly day: string;
    readonly kind: DayKind;
  }[];
  /** Whose days they are where the file names no unit. */
  readonly unit: KnownUnit | null;
}

/** A day that is to be stored. */
export interface NewDay {
  readonly day: Day;
  readonly kind: DayKind;
  readonly name: string;
  readonly unit: UnitId | null;
}

/** A line of the file with the days of it that are new. */
export interface PlannedLine extends FoundDays {
  readonly of: KnownUnit | null;
  readonly days: readonly NewDay[];
  readonly known: number;
}

/** What a file would do to the calendar. */
export interface DayPlan {
  readonly lines: readonly PlannedLine[];
  readonly faults: readonly Fault[];
  readonly left: readonly Fault[];
}

type Placed = FoundDays & { readonly of: KnownUnit | null };

const unitNamed = (name: string, units: readonly KnownUnit[]): readonly KnownUnit[] =>
  units.filter((unit) => [unit.name, unit.key].some((word) => plain(word) === plain(name)));

const placed = (row: FoundDays, { units, unit }: Known): Placed | Fault => {
  const { line, unit: name } = row;
  const found = name === null ? [unit] : unitNamed(name, units);
  const [of, other] = found;
  if (of === undefined) return { line, code: 'unit-unknown', said: said(name ?? '') };
  if (other !== undefined) return { line, code: 'unit-ambiguous', said: said(name ?? '') };
  if (row.kind === 'open' && of === null) return { line, code: 'open-without-unit' };
  return { ...row, of };
};

const keyOf = (unit: UnitId | null | undefined, day: string, kind: DayKind): string =>
  `${unit ?? ''} ${day} ${kind}`;

const isFault = (one: object): one is Fault => 'code' in one;
const isLeft = ({ code }: Fault): boolean => code === 'repeated' || code === 'day-outside';

/** Days new to the calendar and to the file itself; a line that adds nothing to the lines before it is repeated. */
const lineOf = (
  row: Placed,
  known: ReadonlySet<string>,
  inFile: Set<string>,
): PlannedLine | Fault => {
  const { kind, name, of, line } = row;
  const unit = of?.id ?? null;
  const fresh = daysOf(row).filter((day) => !inFile.has(keyOf(unit, day, kind)));
  if (fresh.length === 0) return { line, code: 'repeated' };
  for (const day of fresh) inFile.add(keyOf(unit, day, kind));
  const days = fresh.filter((day) => !known.has(keyOf(unit, day, kind)));
  return {
    ...row,
    days: days.map((day) => ({ day, kind, name, unit })),
    known: fresh.length - days.length,
  };
};

/** What is read, held against what the municipality has: which units are meant, what is new, what stands twice. Pure. */
export const planDays = (read: Read<FoundDays>, known: Known): DayPlan | Refusal => {
  if (isRefusal(read)) return read;
  const rows = read.rows.map((row) => placed(row, known));
  const there = new Set(known.days.map(({ unit, day, kind }) => keyOf(unit, day, kind)));
  const inFile = new Set<string>();
  const lines = rows.map((row) => (isFault(row) ? row : lineOf(row, there, inFile)));
  if (inFile.size > limits.rows)
    return refuse('calendar.too-many-days', { values: { most: limits.rows } });
  const faults = [...read.faults, ...lines.filter((line) => isFault(line))].toSorted(
    (one, other) => one.line - other.line,
  );
  return {
    lines: lines.filter((line): line is PlannedLine => !isFault(line)),
    faults: faults.filter((fault) => !isLeft(fault)),
    left: faults.filter(isLeft),
  };
};
