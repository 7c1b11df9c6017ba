/** The reference of P3: the same feed put together by hand, for Bokmål, Europe/Oslo and meetings that end the day they begin. */
import type { FeedMeeting } from '#documents/calendar/feed';

/** Octets of a code unit in UTF-8; of a pair the first one counts for both. */
const octetsOf = (unit: number): number => {
  if (unit < 0x80) return 1;
  if (unit < 0x8_00) return 2;
  if (unit >= 0xd8_00 && unit < 0xe0_00) return unit < 0xdc_00 ? 4 : 0;
  return 3;
};

/** A line of more than 74 octets goes on after a break and a space. */
const fold = (line: string): string => {
  if (line.length < 25) return line;
  let [folded, from, octets] = ['', 0, 0];
  for (let at = 0; at < line.length; at += 1) {
    const more = octetsOf(line.charCodeAt(at));
    octets += more;
    if (octets > 74) [folded, from, octets] = [`${folded}${line.slice(from, at)}\r\n `, at, more];
  }
  return from === 0 ? line : folded + line.slice(from);
};

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, String.raw`\$&`);
const stamp = (at: Date): string =>
  `${at.toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '')}Z`;
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** One event as text. */
export function eventByHand(one: FeedMeeting): string {
  const day = one.day.replaceAll('-', '');
  const begins = Number(one.starts.slice(0, 2)) * 60 + Number(one.starts.slice(3));
  const ends = begins + one.minutes;
  const at = (minute: number) =>
    `${day}T${twoDigits(Math.floor(minute / 60))}${twoDigits(minute % 60)}00`;
  const changed = stamp(one.changedAt);
  return `BEGIN:VEVENT\r
${fold(`UID:${one.uid}`)}\r
SEQUENCE:${one.sequence}\r
DTSTAMP:${changed}\r
DTSTART;TZID=Europe/Oslo:${at(begins)}\r
DTEND;TZID=Europe/Oslo:${at(ends)}\r
${fold(`SUMMARY:${one.cancelled ? 'Avlyst: ' : ''}${escaped(one.forum)}`)}\r
TRANSP:${one.cancelled ? 'TRANSPARENT' : 'OPAQUE'}\r
${fold(`LOCATION:${escaped(one.place)}`)}\r
${fold(`DESCRIPTION:Åpne møtet i Laget: ${one.url}`)}\r
${fold(`URL;VALUE=URI:${one.url}`)}\r
STATUS:${one.cancelled ? 'CANCELLED' : 'CONFIRMED'}\r
X-MICROSOFT-CDO-BUSYSTATUS:${one.cancelled ? 'FREE' : 'BUSY'}\r
LAST-MODIFIED:${changed}\r
END:VEVENT\r
`;
}

/** A feed by hand. @param head all that stands before the first event */
export const feedByHand = (head: string, meetings: readonly FeedMeeting[]): string =>
  `${head}${meetings.map(eventByHand).join('')}END:VCALENDAR`;
