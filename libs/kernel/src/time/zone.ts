import { TZDate, tzOffset } from '@date-fns/tz';
import type { Day } from './day.js';
import { asDay } from './day.js';
import type { WallTime } from './wall-time.js';
import { asWallTime } from './wall-time.js';

/** The zone of every Norwegian municipality. */
export const norwegianZone = 'Europe/Oslo';

/** A day and an hour as people read them on the wall. */
export interface WallClock {
  readonly day: Day;
  readonly time: WallTime;
}

/** A meeting's place in time: wall clock, length and zone (CONVENTIONS, Time). */
export interface Placed {
  readonly day: Day;
  readonly starts: WallTime;
  readonly minutes: number;
  readonly zone: string;
}

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;
const dayMs = 86_400_000;

/** What was asked last. No zone changes its clocks within a quarter of an hour, and nearly every question is about now. */
let last = { zone: '', quarter: Number.NaN, offset: Number.NaN };

const offsetMs = (zone: string, ms: number): number => {
  const quarter = Math.floor(ms / quarterMs);
  if (last.zone === zone && last.quarter === quarter) return last.offset;
  const offset = tzOffset(zone, new Date(ms)) * minuteMs;
  if (Number.isNaN(offset)) throw new RangeError(`not a time zone: ${zone}`);
  last = { zone, quarter, offset };
  return offset;
};

/** Days of a zone on which no clock changes, nor on the day before and after, by day number; and NaN for the others. */
const calmDays = new Map<string, Map<number, number>>();

/** Ten years of days, and more zones than one server meets: enough, and an end to it. */
const [mostDays, mostZones] = [4000, 40];

const calmDaysOf = (zone: string): Map<number, number> => {
  const known = calmDays.get(zone);
  if (known !== undefined && known.size < mostDays) return known;
  if (calmDays.size >= mostZones) calmDays.clear();
  const fresh = new Map<number, number>();
  calmDays.set(zone, fresh);
  return fresh;
};

/** The offset all through a day and its neighbours; NaN where the clocks change. No zone changes and changes back in a day. */
const calmOffset = (zone: string, day: number): number => {
  const [first, ...others] = [-1, 0, 1, 2].map((step) => offsetMs(zone, (day + step) * dayMs));
  return first !== undefined && others.every((other) => other === first) ? first : Number.NaN;
};

/**
 * The instant at which the wall shows this day and time in the zone.
 * The hour that is skipped in spring is read as the hour after it; of the hour that comes twice in autumn, the first
 * is meant (RFC 5545 §3.3.5). Throws RangeError for a zone that does not exist.
 */
export const instantOf = (wall: WallClock, zone: string): Date => {
  return new Date(instantMs(Date.parse(`${wall.day}T${wall.time}:00Z`), zone));
};

/** Milliseconds of the instant at which the wall shows what would be `asIfUtc` in UTC. */
const instantMs = (asIfUtc: number, zone: string): number => {
  const before = offsetMs(zone, asIfUtc - dayMs);
  const after = offsetMs(zone, asIfUtc + dayMs);
  const fits = [before, after].filter((offset) => offsetMs(zone, asIfUtc - offset) === offset);
  return asIfUtc - (fits.length > 0 ? Math.max(...fits) : before);
};

/**
 * Instants at which the wall shows the same minute after midnight on each of the days. Reads like `instantOf`.
 * @param days day numbers
 * @returns milliseconds since 1970, in the order of the days
 * Throws RangeError for a zone that does not exist.
 */
export const instantsAt = (days: readonly number[], minute: number, zone: string): number[] => {
  const calm = calmDaysOf(zone);
  return days.map((day) => {
    const known = calm.get(day);
    const offset = known ?? calmOffset(zone, day);
    if (known === undefined) calm.set(day, offset);
    const asIfUtc = day * dayMs + minute * minuteMs;
    return Number.isNaN(offset) ? instantMs(asIfUtc, zone) : asIfUtc - offset;
  });
};

/** What the wall in the zone shows at the instant, to the minute. */
export const wallClockAt = (instant: Date, zone: string): WallClock => {
  const text = new Date(instant.getTime() + offsetMs(zone, instant.getTime())).toISOString();
  return { day: asDay(text.slice(0, 10)), time: asWallTime(text.slice(11, 16)) };
};

/** The day it is in the zone at the instant. */
export const todayIn = (zone: string, instant: Date): Day => wallClockAt(instant, zone).day;

/** First instant and the instant after the last of a meeting. The length is real minutes, also over a change of the clocks. */
export const instantsOf = (placed: Placed): { readonly from: Date; readonly to: Date } => {
  const from = instantOf({ day: placed.day, time: placed.starts }, placed.zone);
  return { from, to: new Date(from.getTime() + placed.minutes * minuteMs) };
};

/** The instant as a date whose own methods answer in the zone, for libraries that write local time, whatever zone the machine is in. */
export const zonedDate = (instant: Date, zone: string): Date => new TZDate(instant.getTime(), zone);
