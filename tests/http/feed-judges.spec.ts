import { describe, expect, it } from '@jest/globals';
import type { FeedMeeting } from '#documents/calendar/feed';
import { renderFeed } from '#documents/calendar/feed';
import { Fragments } from '#documents/calendar/fragments';
import { asDay } from '#kernel/time/day';
import { asWallTime } from '#kernel/time/wall-time';
import { textsOnDisk } from '#texts/texts-on-disk';
import { judgedByLibical } from '../support/libical.js';

const meeting = (day: string, more: Partial<FeedMeeting> = {}): FeedMeeting => ({
  uid: `${day}@melhus.example`,
  sequence: 0,
  day: asDay(day),
  starts: asWallTime('09:00'),
  minutes: 90,
  zone: 'Europe/Oslo',
  forum: 'Tverrfaglig samarbeidsgruppe, barn og unge; møte 🧭',
  place: 'Rådhuset, møterom 2',
  cancelled: false,
  url: 'https://laget.melhus.example/meetings/1',
  changedAt: new Date('2026-08-20T10:15:30Z'),
  ...more,
});

const feed = renderFeed(
  {
    name: 'Laget: møtene mine',
    language: 'nb',
    meetings: [
      meeting('2026-10-24'),
      meeting('2026-10-25'),
      meeting('2027-03-27', { cancelled: true, sequence: 1 }),
      meeting('2027-03-28', { place: '' }),
    ],
  },
  textsOnDisk()('nb'),
  new Fragments(),
);

const seconds = (instant: string) => Date.parse(instant) / 1000;

describe('the calendar feed before libical', () => {
  const judgement = judgedByLibical(feed);

  it('has no error of grammar', () => {
    expect(judgement.errors).toEqual([]);
  });

  /*
   * RFC 5546 §3.2.1 wants an ORGANIZER in what is published. We leave it out: clients that see one send it
   * «accepted» mails for each meeting of the feed. Read as the plain calendar it is, nothing is left to fault.
   */
  it('breaks one rule, on purpose, in each meeting: nobody is named as organizer', () => {
    expect(new Set(judgement.violations)).toEqual(
      new Set([
        'Failed iTIP restrictions for ORGANIZER property. Expected 1 instances of the property and got 0',
      ]),
    );
    const plain = judgedByLibical(feed.replace('METHOD:PUBLISH\r\n', ''));
    expect(plain).toMatchObject({ errors: [], violations: [], valid: true });
  });

  it('has every meeting at its hour by the zone it defines itself, over both changes of the clocks', () => {
    expect(judgement.events.map(({ from, to }) => [from, to])).toEqual([
      [seconds('2026-10-24T07:00Z'), seconds('2026-10-24T08:30Z')],
      [seconds('2026-10-25T08:00Z'), seconds('2026-10-25T09:30Z')],
      [seconds('2027-03-27T08:00Z'), seconds('2027-03-27T09:30Z')],
      [seconds('2027-03-28T07:00Z'), seconds('2027-03-28T08:30Z')],
    ]);
  });

  it('says which meeting is cancelled, and keeps names and places whole', () => {
    expect(judgement.events[2]).toMatchObject({
      uid: '2027-03-27@melhus.example',
      summary: 'Avlyst: Tverrfaglig samarbeidsgruppe, barn og unge; møte 🧭',
      location: 'Rådhuset, møterom 2',
      sequence: 1,
      cancelled: true,
    });
    expect(judgement.events.map(({ cancelled }) => cancelled)).toEqual([false, false, true, false]);
  });

  it.each([
    ['who is invited', /(?=END:VEVENT)/, 'ATTENDEE;CN=Kari:mailto:kari@melhus.example\r\n'],
    ['no UID', /UID:\S+\r\n/, ''],
    ['a line that is none', /(?=END:VEVENT)/, 'this is not a line\r\n'],
    ['a zone that is not defined', /TZID=Europe\/Oslo/, 'TZID=Europe/Melhus'],
  ])('would be faulted if it had %s', (_, place, planted) => {
    const { errors, violations, events } = judgedByLibical(feed.replace(place, planted));
    const isElsewhere = events.some(({ from }) => from === null);
    const others = violations.filter((one) => !one.includes('ORGANIZER'));
    expect(errors.length + others.length > 0 || isElsewhere).toBe(true);
  });
});
