import type ICAL from 'ical.js';
import { instantOf, norwegianZone, wallClockAt, type WallClock } from '#kernel/time/zone';
import { asDay } from '#kernel/time/day';
import { asWallTime } from '#kernel/time/wall-time';

/** Names that Outlook gives to zones with Norway's clocks. */
const likeNorway: readonly string[] = [
  'W. Europe Standard Time',
  'Central Europe Standard Time',
  'Central European Standard Time',
  'Romance Standard Time',
];

/** A name with a path before it, as some programs write: `/example.org/Europe/Oslo`. */
const place = /[A-Za-z_]+\/[A-Za-z_]+$/u;

/** The zone a property's hours are in. Hours without one are Norway's. */
export const zoneOf = (property: ICAL.Property, time: ICAL.Time): string => {
  if (time.zone?.tzid === 'UTC' || time.zone?.tzid === 'Z') return 'UTC';
  const said = String(property.getParameter('tzid') ?? '');
  if (said === '' || likeNorway.includes(said)) return norwegianZone;
  return place.exec(said)?.[0] ?? said;
};

const two = (number: number): string => String(number).padStart(2, '0');

/** What the wall in Norway shows at a time of the file. Throws RangeError for a day or a zone that does not exist. */
export const inNorway = (time: ICAL.Time, zone: string): WallClock => {
  const day = asDay(`${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`);
  const wall = { day, time: asWallTime(`${two(time.hour)}:${two(time.minute)}`) };
  if (time.isDate || zone === norwegianZone) return wall;
  return wallClockAt(instantOf(wall, zone), norwegianZone);
};
