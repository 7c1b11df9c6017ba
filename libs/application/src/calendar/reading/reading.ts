import type { Refusal } from '#kernel/outcome';
import type { Day, Span } from '#kernel/time/day';
import type { WallTime } from '#kernel/time/wall-time';

/** What a file may hold at most. Beyond it the whole file is refused, in words. */
export const limits = {
  /** Events of a calendar file, or lines of a table. */
  events: 5_000,
  /** What comes out of it, within the school year. */
  rows: 2_000,
  /** Days stepped over while repetitions are worked out, for the whole file: the server waits meanwhile. */
  steps: 50_000,
  /** Characters of one event: more is an attachment, not a date. */
  eventText: 64_000,
} as const;

/** What can be wrong with one line; the text is `calendar-reading.fault.<code>`. */
export const faultCodes = [
  'day-missing',
  'day-unknown',
  'day-outside',
  'ends-before-it-begins',
  'kind-unknown',
  'name-missing',
  'unit-unknown',
  'unit-ambiguous',
  'open-without-unit',
  'repeated',
  'time-unknown',
  'weekday-unknown',
  'quotes',
  'too-often',
  'unended',
  'unreadable',
  'zone-unknown',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** One line that could not be used, with what stood there where it helps to find it. */
export interface Fault {
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  readonly code: FaultCode;
  readonly said?: string;
}

/** A stretch of days, or of hours, read from a file. */
export interface Found extends Span {
  readonly line: number;
  /** The whole days when null. Wall clock in Norway. */
  readonly starts: WallTime | null;
  /** Length from `starts`; null for whole days. */
  readonly minutes: number | null;
  readonly name: string;
}

/** What a file says, and which of its lines it does not say clearly. */
export interface Reading<Row> {
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
}

/** A file as a whole may be refused instead. */
export type Read<Row> = Reading<Row> | Refusal;

/** The words of a file, cut to what a page can show. */
export const said = (text: string): string => text.trim().slice(0, 60);

/** Only days of this stretch are asked for. */
export const touches = ({ from, to }: Span, asked: Span): boolean =>
  from <= asked.to && asked.from <= to;

/** The part of a stretch that lies within what was asked. */
export const within = (span: Span, asked: Span): Span => ({
  from: later(span.from, asked.from),
  to: earlier(span.to, asked.to),
});

const later = (one: Day, other: Day): Day => (one > other ? one : other);
const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
