import { refuse } from '#kernel/outcome';
import { addDays, type Span } from '#kernel/time/day';
import type { WallClock } from '#kernel/time/zone';
import { blocksOf } from './ics-blocks.js';
import { EventFault, eventOf, type IcsEvent, startKey, startsOf } from './ics-event.js';
import { Budget, OutOfSteps } from './ics-steps.js';
import { type Fault, type Found, limits, type Read, touches } from './reading.js';

interface Lined {
  readonly line: number;
  readonly event: IcsEvent;
}

/** Tells whether the text is a calendar file at all. */
export const isIcs = (text: string): boolean =>
  /^\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 2_000));

const faultOf = (line: number, error: unknown): Fault => {
  if (error instanceof OutOfSteps) throw error; // it is the whole file's, not this event's
  if (error instanceof EventFault) return { line, code: error.code };
  const zone = error instanceof RangeError && error.message.startsWith('not a time zone');
  return { line, code: zone ? 'zone-unknown' : 'unreadable' };
};

const attempt = <Made>(line: number, make: () => Made): Made | Fault => {
  try {
    return make();
  } catch (error) {
    return faultOf(line, error);
  }
};

const isFault = (one: object): one is Fault => 'code' in one;

const foundAt = ({ line, event }: Lined, { day, time }: WallClock): Found => {
  const whole = event.minutes === null;
  return {
    line,
    from: day,
    to: addDays(day, event.days - 1),
    starts: whole ? null : time,
    minutes: event.minutes,
    name: event.name,
  };
};

/** The starts that other events of the file have taken the place of. */
const replacedIn = (events: readonly Lined[]): ReadonlySet<string> =>
  new Set(
    events.flatMap(({ event: { uid, replaces } }) =>
      replaces ? [`${uid} ${startKey(replaces)}`] : [],
    ),
  );

const expand = (events: readonly Lined[], asked: Span): (Found | Fault)[] => {
  const budget = new Budget(limits.steps);
  const replaced = replacedIn(events);
  return events
    .filter(({ event }) => !event.cancelled)
    .flatMap((lined): (Found | Fault)[] => {
      const starts = attempt(lined.line, () => startsOf(lined.event, asked, budget));
      if (!Array.isArray(starts)) return [starts];
      const { uid, replaces } = lined.event;
      return starts
        .filter((start) => replaces !== null || !replaced.has(`${uid} ${startKey(start)}`))
        .map((start) => foundAt(lined, start))
        .filter((found) => touches(found, asked));
    });
};

/**
 * What a calendar file says of a stretch of days. Repetitions are worked out, at a bounded cost.
 * @param asBusy leaves out what its owner is free during
 */
export const readIcs = (text: string, asked: Span, asBusy = false): Read<Found> => {
  const blocks = blocksOf(text);
  if (blocks.length > limits.events)
    return refuse('calendar.too-many-events', { values: { most: limits.events } });
  const events = blocks.map((block) =>
    isFault(block)
      ? block
      : attempt(block.line, () => ({ line: block.line, event: eventOf(block.text) })),
  );
  try {
    const read = events.filter((one) => !isFault(one)) as Lined[];
    const all = expand(asBusy ? read.filter(({ event }) => !event.free) : read, asked);
    const rows = all.filter((one): one is Found => !isFault(one));
    if (rows.length > limits.rows)
      return refuse('calendar.too-many-days', { values: { most: limits.rows } });
    const faults = [...events, ...all].filter((one): one is Fault => isFault(one));
    return { rows, faults: faults.toSorted((one, other) => one.line - other.line) };
  } catch (error) {
    if (error instanceof OutOfSteps) return refuse('calendar.too-many-repetitions');
    throw error;
  }
};
