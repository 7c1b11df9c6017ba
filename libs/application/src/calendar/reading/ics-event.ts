import ICAL from 'ical.js';
import type { Span } from '#kernel/time/day';
import type { WallClock } from '#kernel/time/zone';
import { type Budget, isTooLong, isTooOften, iterate, nearer } from './ics-steps.js';
import { inNorway, zoneOf } from './ics-zone.js';
import type { FaultCode } from './reading.js';

/** One event as the file has it, before it is repeated. */
export interface IcsEvent {
  readonly uid: string;
  readonly name: string;
  readonly start: ICAL.Time;
  readonly zone: string;
  /** Whole days when null. */
  readonly minutes: number | null;
  /** How many whole days; 1 for an event with hours. */
  readonly days: number;
  readonly rules: readonly ICAL.Recur[];
  /** Further starts, and starts that do not hold, as the wall in Norway shows them. */
  readonly added: readonly WallClock[];
  readonly removed: readonly WallClock[];
  /** Which occurrence of its series this one replaces. */
  readonly replaces: WallClock | null;
  readonly cancelled: boolean;
  /** Whoever has it is free all the same. */
  readonly free: boolean;
}

/** What is wrong with one event. */
export class EventFault extends Error {
  override readonly name = 'EventFault';

  constructor(readonly code: FaultCode) {
    super(code);
  }
}

const textOf = (event: ICAL.Component, name: string): string => {
  const value: unknown = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim() : '';
};

const timesOf = (event: ICAL.Component, name: string): WallClock[] =>
  event.getAllProperties(name).flatMap((property) =>
    property
      .getValues()
      .filter((value): value is ICAL.Time => value instanceof ICAL.Time)
      .map((time) => inNorway(time, zoneOf(property, time))),
  );

const lengthOf = (event: ICAL.Component, start: ICAL.Time): number => {
  const ends: unknown = event.getFirstPropertyValue('dtend');
  const lasts: unknown = event.getFirstPropertyValue('duration');
  if (lasts instanceof ICAL.Duration) return lasts.toSeconds() / 60;
  if (!(ends instanceof ICAL.Time)) return start.isDate ? 1440 : 0;
  return ends.subtractDateTz(start).toSeconds() / 60;
};

const rulesOf = (event: ICAL.Component): ICAL.Recur[] => {
  const rules = event
    .getAllProperties('rrule')
    .flatMap((property) => property.getValues())
    .filter((value): value is ICAL.Recur => value instanceof ICAL.Recur);
  if (rules.some(isTooOften)) throw new EventFault('too-often');
  if (rules.some(isTooLong)) throw new EventFault('unreadable');
  return rules;
};

const lengths = (start: ICAL.Time, minutes: number): Pick<IcsEvent, 'minutes' | 'days'> => {
  if (minutes < 0) throw new EventFault('ends-before-it-begins');
  return start.isDate
    ? { minutes: null, days: Math.max(1, Math.round(minutes / 1440)) }
    : { minutes: Math.round(minutes), days: 1 };
};

/**
 * Understands the text of one event.
 * @throws EventFault, or what the library throws on text it cannot read
 */
export const eventOf = (text: string): IcsEvent => {
  const event = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const begins = event.getFirstProperty('dtstart');
  const start: unknown = begins?.getFirstValue();
  if (!begins || !(start instanceof ICAL.Time)) throw new EventFault('day-missing');
  return {
    uid: textOf(event, 'uid'),
    name: textOf(event, 'summary').slice(0, 120),
    start,
    zone: zoneOf(begins, start),
    ...lengths(start, lengthOf(event, start)),
    rules: rulesOf(event),
    added: timesOf(event, 'rdate'),
    removed: timesOf(event, 'exdate'),
    replaces: timesOf(event, 'recurrence-id')[0] ?? null,
    cancelled: textOf(event, 'status').toUpperCase() === 'CANCELLED',
    free: textOf(event, 'transp').toUpperCase() === 'TRANSPARENT',
  };
};

/** One start, so that two can be compared. A whole day has no hour. */
export const startKey = ({ day, time }: WallClock): string => `${day} ${time}`;

/**
 * When an event begins, in Norway: each time within what is asked, and some before it.
 * @throws OutOfSteps, RangeError for a zone that does not exist
 */
export const startsOf = (event: IcsEvent, asked: Span, budget: Budget): WallClock[] => {
  const starts = [inNorway(event.start, event.zone), ...event.added];
  for (const rule of event.rules) {
    const iterator = iterate(rule, nearer(rule, event.start, asked), budget);
    const lastYear = Number(asked.to.slice(0, 4));
    for (let next = iterator.next(); next && next.year <= lastYear; next = iterator.next()) {
      budget.spend(1);
      const start = inNorway(next, event.zone);
      if (start.day > asked.to) break;
      starts.push(start);
    }
  }
  const removed = new Set(event.removed.map(startKey));
  const once = new Map(starts.map((start) => [startKey(start), start]));
  return [...once.values()].filter((start) => !removed.has(startKey(start)));
};
