import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { languages } from '#kernel/language';
import { addDays, asDay } from '#kernel/time/day';
import { asWallTime, wallTimeAt } from '#kernel/time/wall-time';
import { instantsOf } from '#kernel/time/zone';
import { textsOnDisk } from '#texts/texts-on-disk';
import type { FeedMeeting } from './feed.js';
import { renderFeed } from './feed.js';
import { Fragments } from './fragments.js';

const texts = textsOnDisk();

const aMeeting = (more: Partial<FeedMeeting> = {}): FeedMeeting => ({
  uid: '0192f5d0-0000-7000-8000-000000000001@melhus.example',
  sequence: 0,
  day: asDay('2026-09-08'),
  starts: asWallTime('09:00'),
  minutes: 90,
  zone: 'Europe/Oslo',
  forum: 'Nettverk Melhus sør',
  place: 'Rådhuset, møterom 2',
  cancelled: false,
  url: 'https://laget.melhus.example/meetings/1',
  changedAt: new Date('2026-08-20T10:15:30Z'),
  ...more,
});

const render = (meetings: readonly FeedMeeting[], language: (typeof languages)[number] = 'nb') =>
  renderFeed({ name: 'Laget: møtene mine', language, meetings }, texts(language), new Fragments());

/** The events as ical.js, which is not the library that wrote them, reads them; zones from the text alone. */
const readBack = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((component) => {
      const zone = new ICAL.Timezone(component);
      return [zone.tzid, zone];
    }),
  );
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const instant = (name: string, time: ICAL.Time) => {
      const tzid = component.getFirstProperty(name)?.getFirstParameter('tzid') ?? '';
      const zone = zones.get(tzid);
      if (!zone) throw new Error(`the zone ${tzid} is not defined in the feed`);
      time.zone = zone;
      return time.toJSDate().toISOString();
    };
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      url: component.getFirstPropertyValue('url'),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      changed: String(component.getFirstPropertyValue('last-modified')),
      wall: event.startDate.toString(),
      from: instant('dtstart', event.startDate),
      to: instant('dtend', event.endDate),
    };
  });
};

describe('a calendar feed', () => {
  it('reads back field by field', () => {
    expect(readBack(render([aMeeting({ sequence: 3 })]))).toEqual([
      {
        uid: '0192f5d0-0000-7000-8000-000000000001@melhus.example',
        summary: 'Nettverk Melhus sør',
        description: 'Åpne møtet i Laget: https://laget.melhus.example/meetings/1',
        location: 'Rådhuset, møterom 2',
        sequence: 3,
        status: 'CONFIRMED',
        url: 'https://laget.melhus.example/meetings/1',
        stamp: '2026-08-20T10:15:30Z',
        changed: '2026-08-20T10:15:30Z',
        wall: '2026-09-08T09:00:00',
        from: '2026-09-08T07:00:00.000Z',
        to: '2026-09-08T08:30:00.000Z',
      },
    ]);
  });

  it('shows nine on the wall on both days the clocks change, and the days around them', () => {
    const days = ['2026-10-24', '2026-10-25', '2026-10-26', '2027-03-27', '2027-03-28'];
    const meetings = [...days, '2027-03-29'].map((day) => aMeeting({ uid: day, day: asDay(day) }));
    const events = readBack(render(meetings));
    expect(events.map(({ wall }) => wall.slice(11))).toEqual(meetings.map(() => '09:00:00'));
    expect(events.map(({ from }) => from.slice(11, 16))).toEqual([
      '07:00',
      '08:00',
      '08:00',
      '08:00',
      '07:00',
      '07:00',
    ]);
  });

  it('is published, not sent: no organizer and nobody to answer', () => {
    const text = render([aMeeting()]);
    expect(text).toContain('METHOD:PUBLISH\r\n');
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|TIMEZONE-ID/);
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
    expect(text).toContain('X-PUBLISHED-TTL:PT1H\r\n');
  });

  it('keeps a cancelled meeting and marks it, in the language of the reader', () => {
    const cancelled = aMeeting({ cancelled: true, sequence: 1 });
    const inAll = languages.map((language) => readBack(render([cancelled], language))[0]);
    expect(inAll.map((event) => event?.status)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
    expect(inAll.map((event) => event?.summary)).toEqual([
      'Avlyst: Nettverk Melhus sør',
      'Avlyst: Nettverk Melhus sør',
      'Cancelled: Nettverk Melhus sør',
    ]);
  });

  it('gives the same bytes for the same meetings, whatever their order', () => {
    const meetings = ['2026-09-08', '2026-08-25', '2027-01-12'].map((day) =>
      aMeeting({ uid: day, day: asDay(day) }),
    );
    expect(render(meetings.toReversed())).toBe(render(meetings));
  });

  it('is a calendar also without meetings', () => {
    expect(readBack(render([]))).toEqual([]);
  });

  it('folds every line at 75 octets and ends it with CRLF', () => {
    const text = render([aMeeting({ forum: 'Tverrfaglig samarbeidsgruppe 🧭 '.repeat(8) })]);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('comes back whole whatever stands in names and places, and when', () => {
    const words = fc
      .array(
        fc.oneof(
          fc.constantFrom(',', ';', '\\', ':', '"', '\n', 'BEGIN:VEVENT', '\\n', 'ŋ', '🧭', ' '),
          fc.stringMatching(/^[a-zæøå0-9]{1,12}$/),
        ),
        { minLength: 1, maxLength: 20 },
      )
      .map((parts) => `Å${parts.join('')}å`);
    const anyMeeting = fc.record({
      forum: words,
      place: words,
      day: fc.integer({ min: 0, max: 800 }).map((n) => addDays(asDay('2026-01-01'), n)),
      starts: fc.integer({ min: 6 * 60, max: 20 * 60 }).map(wallTimeAt),
      minutes: fc.integer({ min: 15, max: 240 }),
    });
    fc.assert(
      fc.property(anyMeeting, (more) => {
        const meeting = aMeeting(more);
        const { from, to } = instantsOf(meeting);
        expect(readBack(render([meeting]))).toMatchObject([
          {
            summary: meeting.forum,
            location: meeting.place,
            from: from.toISOString(),
            to: to.toISOString(),
          },
        ]);
      }),
    );
  });

  describe('that was written before', () => {
    const kept = new Fragments(2);
    const again = (meetings: readonly FeedMeeting[], language: (typeof languages)[number] = 'nb') =>
      renderFeed({ name: 'Laget: møtene mine', language, meetings }, texts(language), kept);

    it('says what one would that is written anew, whatever changed meanwhile', () => {
      const changed = fc.record(
        {
          sequence: fc.integer({ min: 0, max: 2 }),
          day: fc.constantFrom(asDay('2026-09-08'), asDay('2026-10-26')),
          starts: fc.constantFrom(asWallTime('09:00'), asWallTime('10:00')),
          minutes: fc.constantFrom(60, 90),
          zone: fc.constantFrom('Europe/Oslo', 'Europe/London'),
          forum: fc.constantFrom('Nettverk sør', 'Nettverk nord'),
          place: fc.constantFrom('', 'Rådhuset'),
          cancelled: fc.boolean(),
          url: fc.constantFrom('https://one.example/1', 'https://other.example/1'),
          changedAt: fc.constantFrom(new Date(1_790_000_000_000), new Date(1_790_000_001_000)),
          uid: fc.constantFrom('one', 'two', 'three', 'four', 'five'),
        },
        { requiredKeys: ['uid'] },
      );
      const meetings = fc.uniqueArray(changed, { selector: ({ uid }) => uid, maxLength: 5 });
      fc.assert(
        fc.property(meetings, fc.constantFrom(...languages), (all, language) => {
          const told = all.map(aMeeting);
          expect(again(told, language)).toBe(render(told, language));
        }),
      );
    });

    it('writes no event twice that has not changed, and forgets those nobody asks for', () => {
      const fragments = new Fragments(2);
      const asked = (uid: string) => {
        let isWritten = false;
        fragments.of(aMeeting({ uid }), 'nb', () => {
          isWritten = true;
          return uid;
        });
        return isWritten;
      };
      expect(['a', 'a', 'b', 'a', 'c', 'a', 'd', 'e', 'b'].map(asked)).toEqual([
        ...[true, false, true, false, true, false, true, true, true],
      ]);
    });
  });
});
