/** Invented meetings of a feed, in the order a feed has them, and what another's reader makes of a feed. */
import ICAL from 'ical.js';
import type { FeedMeeting } from '#documents/calendar/feed';
import { addDays, asDay } from '#kernel/time/day';
import { wallTimeAt } from '#kernel/time/wall-time';
import { norwegianZone } from '#kernel/time/zone';
import { randomOf } from '#kernel/year-plan/planner/random';

const names = ['Tverrfaglig team, Granmo skole', 'Nettverk sør; de minste', 'Samarbeidsgruppe Øst'];
const places = ['Rådhuset, møterom 2', 'Skolens bibliotek', 'Helsestasjonen, 3. etasje'];

/** So many meetings over a year and a quarter, a few of them cancelled; the same for the same seed. */
export function inventMeetings(count: number, seed: number): FeedMeeting[] {
  const random = randomOf(seed);
  const first = asDay('2026-08-01');
  return Array.from({ length: count }, (_, nth): FeedMeeting => {
    const id = `0192f5d0-0000-7000-8000-${String(nth).padStart(12, '0')}`;
    return {
      uid: `${id}@laget.example`,
      sequence: nth % 7 === 0 ? 1 : 0,
      day: addDays(first, Math.floor((nth * 440) / count)),
      starts: wallTimeAt(8 * 60 + 15 * (nth % 3)),
      minutes: 45 + 15 * (nth % 5),
      zone: norwegianZone,
      forum: names[Math.floor(random() * names.length)] ?? '',
      place: places[Math.floor(random() * places.length)] ?? '',
      cancelled: random() < 0.05,
      url: `https://laget.example/meetings/${id}`,
      changedAt: new Date(Date.UTC(2026, 7, 20, 10, 15, nth % 60)),
    };
  }).toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

const placeOf = ({ day, starts, uid }: FeedMeeting): string => `${day} ${starts} ${uid}`;

/** The fields of a meeting as a calendar should have them. */
export const fieldsOf = (one: FeedMeeting): string =>
  [
    ...[one.uid, one.sequence, `${one.day}T${one.starts}:00`, one.minutes, one.zone],
    ...[one.cancelled ? `Avlyst: ${one.forum}` : one.forum, one.place, one.url],
    `Åpne møtet i Laget: ${one.url}`,
    one.cancelled ? 'CANCELLED' : 'CONFIRMED',
    ...[one.cancelled ? 'TRANSPARENT' : 'OPAQUE', one.cancelled ? 'FREE' : 'BUSY'],
    ...[one.changedAt.toISOString().slice(0, 19), one.changedAt.toISOString().slice(0, 19)],
  ].join('|');

/** The fields of every event as ical.js reads them, which is not the library that writes them. */
export function fieldsReadIn(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const said = (name: string) => String(component.getFirstPropertyValue(name));
    const zone = component.getFirstProperty('dtstart')?.getFirstParameter('tzid');
    const { startDate, endDate } = event;
    return [
      ...[event.uid, event.sequence, startDate.toString()],
      ...[endDate.subtractDate(startDate).toSeconds() / 60, zone],
      ...[event.summary, event.location, said('url'), event.description, said('status')],
      ...[said('transp'), said('x-microsoft-cdo-busystatus')],
      ...[said('dtstamp').slice(0, 19), said('last-modified').slice(0, 19)],
    ].join('|');
  });
}
