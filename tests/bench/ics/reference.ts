/** The reference of P3: the same feed put together by hand, for Bokmål, Europe/Oslo and meetings that end the day they begin. */
import type { FeedMeeting } from '#documents/calendar/feed';

const bytesOf = (char: string): number => {
  const point = char.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_00_00 ? 3 : 4;
};

/** A line of more than 74 octets goes on after a break and a space. */
const fold = (line: string): string => {
  if (line.length < 25) return line;
  let [folded, octets] = ['', 0];
  for (const char of line) {
    octets += bytesOf(char);
    if (octets > 74) [folded, octets] = [`${folded}\r\n `, bytesOf(char)];
    folded += char;
  }
  return folded;
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
