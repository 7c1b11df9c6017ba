import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '#kernel/outcome';
import { languages } from '#kernel/language';
import { spanOfSchoolYear } from '#kernel/time/school-year';
import { textsOnDisk } from '#texts/texts-on-disk';
import { decode } from '../../table/decode.js';
import { readBusy } from './read-busy.js';
import { type FoundDays, readDays } from './read-days.js';
import { faultCodes, type Read, type Reading } from './reading.js';

const asked = spanOfSchoolYear(2026);
const days = (text: string) => readDays(text, { asked, kind: 'school-holiday' });
const busy = (text: string) => readBusy(text, asked);

const read = <Row>(answer: Read<Row>): Reading<Row> => {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer;
};
const refusal = (answer: Read<unknown>): string =>
  isRefusal(answer) ? answer.refused : 'not refused';

const calendar = (...events: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((event) => ['BEGIN:VEVENT', event, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const brief = ({ line, from, to, name }: FoundDays) => `${line}: ${from}–${to} ${name}`;
const hours = (text: string) =>
  read(busy(text)).rows.map(({ from, starts, minutes }) => `${from} ${starts} ${minutes}`);

describe('a table of days', () => {
  const table = (...lines: readonly string[]) => lines.join('\r\n');

  it('is read with semicolons, commas or tabs, by headings in any of the three languages', () => {
    for (const text of [
      table('Fra dato;Til dato;Navn', '5.10.2026;9.10.2026;Høstferie, hele uka'),
      table('Frå,Til,Namn', '2026-10-05,2026-10-09,"Høstferie, hele uka"'),
      table('From\tTo\tName', '05.10.2026\t2026-10-09\tHøstferie, hele uka'),
      table('sep=;', 'DATO;Til;Navn', '05/10/2026;9.10.2026;Høstferie, hele uka'),
    ])
      expect(read(days(text)).rows).toMatchObject([
        { from: '2026-10-05', to: '2026-10-09', name: 'Høstferie, hele uka' },
      ]);
  });

  it('names the line of each mistake, as an editor counts them, and keeps the rest', () => {
    const { rows, faults } = read(
      days(
        table(
          'dato;til;type;navn;skole',
          '16.11.2026;;planleggingsdag;Planleggingsdag;Granmo skole',
          '',
          '31.11.2026;;;Finnes ikke;',
          '9.10.2026;5.10.2026;;Baklengs;',
          '1.12.2026;;fest;Julebord;',
          '2.12.2026;;;;',
          '2.12.2024;;;Et annet år;',
          '3.12.2026;;;"To',
          'linjer";',
          ';;;Uten dag;',
          '4.12.2026;;åpen;Skoledag;Granmo skole',
        ),
      ),
    );
    expect(rows).toMatchObject([
      { line: 2, kind: 'closed', unit: 'Granmo skole' },
      { line: 9, kind: 'school-holiday', name: 'To\r\nlinjer', unit: null },
      { line: 12, kind: 'open' },
    ]);
    expect(faults).toEqual([
      { line: 4, code: 'day-unknown', said: '31.11.2026' },
      { line: 5, code: 'ends-before-it-begins' },
      { line: 6, code: 'kind-unknown', said: 'fest' },
      { line: 7, code: 'name-missing' },
      { line: 8, code: 'day-outside', said: '2.12.2024' },
      { line: 11, code: 'day-missing' },
    ]);
  });

  it('is refused where no heading is known, and where it is longer than a calendar is', () => {
    expect(refusal(days('en,to,tre\n1,2,3'))).toBe('calendar.file-unknown');
    expect(refusal(days(''))).toBe('calendar.file-unknown');
    const long = Array.from({ length: 5_001 }, () => '1.12.2026;x');
    expect(refusal(days(table('dato;navn', ...long)))).toBe('calendar.too-many-events');
  });
});

describe('a calendar file', () => {
  it('gives whole days with the last one before the end, and the line of the event', () => {
    const text = calendar(
      'SUMMARY:Høstferie\r\nDTSTART;VALUE=DATE:20261005\r\nDTEND;VALUE=DATE:20261010',
      'SUMMARY:Jul\\, langt\r\n  navn\r\nDTSTART;VALUE=DATE:20261221\r\nDURATION:P2W',
      'SUMMARY:I fjor\r\nDTSTART;VALUE=DATE:20251005',
    );
    expect(read(days(text)).rows.map(brief)).toEqual([
      '3: 2026-10-05–2026-10-09 Høstferie',
      '8: 2026-12-21–2027-01-03 Jul, langt navn',
    ]);
  });

  it('loses no other event to one that is broken', () => {
    const text = calendar(
      'SUMMARY:Uten dag',
      'dette er ingen linje',
      'SUMMARY:God\r\nDTSTART;VALUE=DATE:20261005',
      'SUMMARY:Baklengs\r\nDTSTART;VALUE=DATE:20261005\r\nDTEND;VALUE=DATE:20261001',
      'SUMMARY:Hvert minutt\r\nDTSTART:20261005T080000\r\nRRULE:FREQ=MINUTELY',
      'SUMMARY:Et sted\r\nDTSTART;TZID=Mars/Olympus:20261005T080000',
    );
    const { rows, faults } = read(days(text));
    expect(rows.map(({ name }) => name)).toEqual(['God']);
    expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '3 day-missing',
      '6 unreadable',
      '13 ends-before-it-begins',
      '18 too-often',
      '23 zone-unknown',
    ]);
  });

  it('repeats over the change of the clocks at the same hour on the wall, but for what was moved or dropped', () => {
    const weekly =
      'UID:a\r\nDTSTART;TZID=Europe/Oslo:20261012T090000\r\nDTEND;TZID=Europe/Oslo:20261012T100000\r\n' +
      'RRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE;TZID=Europe/Oslo:20261019T090000';
    const moved =
      'UID:a\r\nRECURRENCE-ID;TZID=Europe/Oslo:20261026T090000\r\nDTSTART:20261027T120000Z\r\nDURATION:PT30M';
    expect(hours(calendar(weekly, moved))).toEqual([
      '2026-10-12 09:00 60',
      '2026-11-02 09:00 60',
      '2026-10-27 13:00 30',
    ]);
  });

  it('finds what has repeated since long ago as if it had counted through it', () => {
    const rules = fc.record({
      freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      interval: fc.integer({ min: 1, max: 5 }),
      more: fc.constantFrom('', ';BYDAY=TU,TH', ';BYDAY=2WE', ';BYMONTHDAY=-1', ';BYMONTH=3,9'),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(rules, ({ freq, interval, more, day }) => {
        fc.pre(!(freq !== 'MONTHLY' && more === ';BYDAY=2WE'));
        fc.pre(!(freq !== 'MONTHLY' && more === ';BYMONTHDAY=-1'));
        const start = `201902${String(day).padStart(2, '0')}T080000`;
        const rule = `FREQ=${freq};INTERVAL=${interval}${more}`;
        const event = (ends: string) =>
          calendar(`DTSTART:${start}\r\nDURATION:PT1H\r\nRRULE:${rule}${ends}`);
        // A count keeps the reading from jumping ahead.
        expect(hours(event(''))).toEqual(hours(event(';COUNT=9999')));
      }),
      { numRuns: 30 },
    );
  });

  it('makes nobody busy by what is cancelled or leaves them free, and splits a night', () => {
    const text = calendar(
      'DTSTART:20261012T090000\r\nDURATION:PT1H\r\nSTATUS:CANCELLED',
      'DTSTART:20261012T090000\r\nDURATION:PT1H\r\nTRANSP:TRANSPARENT',
      'DTSTART:20261012T220000\r\nDURATION:PT10H',
    );
    expect(hours(text)).toEqual(['2026-10-12 22:00 120', '2026-10-13 00:00 480']);
  });

  it.each([
    [
      'repeats a hundred thousand times, and another, and another',
      'DTSTART:20000101T080000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=100000',
      10,
    ],
    [
      'repeats on a day that never comes',
      'DTSTART:20261006T080000\r\nRRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO',
      1,
    ],
    [
      'repeats on 31 February',
      'DTSTART:20261006T080000\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
      1,
    ],
    [
      'takes steps longer than time itself',
      'DTSTART:20261006T080000\r\nRRULE:FREQ=WEEKLY;INTERVAL=999999999',
      1,
    ],
  ])('is refused as a whole where it %s', (_, event, times) => {
    const text = calendar(...Array.from({ length: times }, () => event));
    expect(refusal(busy(text))).toBe('calendar.too-many-repetitions');
  });

  it('is refused where it holds more days than a year of meetings, or more events than a calendar', () => {
    const daily = 'DTSTART:20260801T080000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=100000';
    expect(refusal(busy(calendar(...Array.from({ length: 6 }, () => daily))))).toBe(
      'calendar.too-many-days',
    );
    const many = Array.from({ length: 5_001 }, () => 'DTSTART;VALUE=DATE:20261005');
    expect(refusal(busy(calendar(...many)))).toBe('calendar.too-many-events');
  });
});

describe('a table of busy hours', () => {
  it('says hours on a day, each day, or one weekday, and no word of what', () => {
    const text =
      'dato;til;fra kl;til kl;ukedag;navn\n12.10.2026;;8.30;10:00;;Hemmelig\n1.8.2026;31.7.2027;08:00;09:00;Tirsdag;Hemmelig\n13.10.2026;;;;;';
    const answer = read(busy(text));
    expect(answer.rows).toEqual([
      {
        line: 2,
        from: '2026-10-12',
        to: '2026-10-12',
        weekday: null,
        starts: '08:30',
        minutes: 90,
      },
      { line: 3, from: '2026-08-01', to: '2027-07-31', weekday: 2, starts: '08:00', minutes: 60 },
      {
        line: 4,
        from: '2026-10-13',
        to: '2026-10-13',
        weekday: null,
        starts: '00:00',
        minutes: 1440,
      },
    ]);
    expect(JSON.stringify(answer)).not.toContain('Hemmelig');
  });
});

describe('the bytes of a file', () => {
  const table = 'dato;navn\n1.12.2026;Høstmøte på Ålesund';
  const utf16 = (...bytes: readonly number[]) => Uint8Array.from([0xff, 0xfe, ...bytes]);

  it('are read as UTF-8, as UTF-16 with its mark, and else as old spreadsheets save', () => {
    expect(decode(new TextEncoder().encode(table))).toEqual({ text: table, encoding: 'utf-8' });
    expect(decode(Uint8Array.from(Buffer.from(table, 'latin1')))).toEqual({
      text: table,
      encoding: 'windows-1252',
    });
    expect(decode(utf16(...Buffer.from(table, 'utf16le')))).toEqual({
      text: table,
      encoding: 'utf-16',
    });
    expect(decode(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBeNull();
  });

  it('never break the reading, whatever they are', () => {
    const pieces = fc.constantFrom(
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VALARM', 'END:VALARM'],
      ...['DTSTART:20261005T080000Z', 'DTSTART;VALUE=DATE:20260230', 'DTSTART:x', 'DTEND:19000101'],
      ...['RRULE:FREQ=DAILY;INTERVAL=0', 'RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO', 'RRULE:FREQ=X'],
      ...['RRULE:FREQ=MONTHLY;BYDAY=5MO;BYMONTH=2', 'RRULE:FREQ=YEARLY;BYMONTHDAY=0', 'EXDATE:,,'],
      ...[
        'RECURRENCE-ID:1',
        'DURATION:-P1D',
        'DURATION:P9999999W',
        'SUMMARY;X="',
        'dato;navn',
        '"',
      ],
      ...['1.1.2027;"x', ';;;', 'sep=;', ' ', ''],
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((lines) => lines.join('\r\n')),
      fc.array(pieces, { maxLength: 8 }).map((lines) => calendar(lines.join('\r\n'))),
      fc.string({ unit: 'binary' }),
    );
    const all = fc.oneof(
      texts.map((text) => new TextEncoder().encode(text)),
      fc.uint8Array({ maxLength: 200 }),
    );
    fc.assert(
      fc.property(all, (bytes) => {
        const text = decode(bytes)?.text;
        if (text === undefined) return;
        for (const answer of [days(text), busy(text)])
          if (!isRefusal(answer))
            for (const row of answer.rows) {
              expect(row.from <= row.to).toBe(true);
              expect(row.from >= asked.from && row.to <= asked.to).toBe(true);
            }
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is wrong with a line', () => {
  it('has words in every language', () => {
    const texts = textsOnDisk();
    const wordless = languages.flatMap((language) =>
      faultCodes
        .map((code) => `calendar-reading.fault.${code}`)
        .filter((key) => texts(language)(key) === key),
    );
    expect(wordless).toEqual([]);
  });
});
