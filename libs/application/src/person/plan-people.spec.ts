import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ForumId, OfficeId, PersonId, SeatId, ServiceId, UnitId } from '#kernel/ids';
import { languages } from '#kernel/language';
import { isRefusal } from '#kernel/outcome';
import { textsOnDisk } from '#texts/texts-on-disk';
import { named } from '../../../../tests/support/case-builders.js';
import type { KnownPlaces, KnownSeat } from './known-places.js';
import { planPeople } from './plan-people.js';
import { peopleFaults, readPeople } from './reading/read-people.js';

const school = named<UnitId>('school');
const team = named<ForumId>('team');
const pps = named<ServiceId>('pps');
const head = named<OfficeId>('head');
const seat = (id: string, more: Partial<KnownSeat> = {}): KnownSeat => ({
  id: named<SeatId>(id),
  forum: team,
  role: 'member',
  ...more,
});
const town = (more: Partial<KnownPlaces> = {}): KnownPlaces => ({
  people: [],
  units: [{ id: school, key: 'as', name: 'Ås skole' }],
  services: [{ id: pps, key: 'pps', name: { nb: 'PPT', nn: 'PPT', en: 'Educational psychology' } }],
  offices: [{ id: head, key: 'head-as', name: { nb: 'Rektor' }, unit: school }],
  forums: [{ id: team, key: 'team-as', name: { nb: 'Team Ås' } }],
  seats: [seat('of-head', { office: head, role: 'chair' }), seat('of-pps', { service: pps })],
  ...more,
});
const planOf = (text: string, known = town()) => {
  const read = readPeople(text);
  if (isRefusal(read)) throw new Error(read.refused);
  return planPeople(read, known);
};
const heading = 'Fornavn;Etternavn;E-post;Tjeneste;Skole;Stilling;Forum;Rolle';
const list = (...lines: string[]) => [heading, ...lines].join('\r\n');
const told = ({ faults }: ReturnType<typeof planOf>) =>
  faults.map(({ line, code, said }) => `${line} ${code}${said === undefined ? '' : ` ${said}`}`);

describe('a list of people', () => {
  it('seats whoever holds an office where the office sits, and others on free seats of their service', () => {
    const plan = planOf(
      list(
        'Ada;Prøve;Ada@as.example;;Ås skole;Rektor;;',
        'Bo;Prøve;bo@ppt.example;ppt;;;Team Ås;medlem',
      ),
    );
    expect(told(plan)).toEqual([]);
    expect(plan.people).toMatchObject([
      { email: 'ada@as.example', unit: school, known: null },
      { email: 'bo@ppt.example', service: pps },
    ]);
    expect(plan.offices).toEqual([{ office: head, email: 'ada@as.example' }]);
    expect(plan.seats).toEqual([
      { seat: 'of-head', email: 'ada@as.example' },
      { seat: 'of-pps', email: 'bo@ppt.example' },
    ]);
  });

  it('says by line what is wrong, with what stood there', () => {
    const plan = planOf(
      list(
        'Ada;;ada@as.example;;;;;',
        'Ada;Prøve;;;;;;',
        'Ada;Prøve;ada at as;;;;;',
        'Ada;Prøve;ada@as.example;;Os skole;;;',
        'Ada;Prøve;ada@as.example;Barnevern;;;;',
        'Ada;Prøve;ada@as.example;;;Ordfører;;',
        'Ada;Prøve;ada@as.example;;;;Team Os;',
        'Ada;Prøve;ada@as.example;;;;Team Ås;konge',
        'Ada;Prøve;ada@as.example;;;;;medlem',
        'Ada;Prøve;ada@as.example;;;;Team Ås;medlem',
      ),
    );
    expect(told(plan)).toEqual([
      '2 name-missing',
      '3 email-missing',
      '4 email-unknown ada at as',
      '5 unit-unknown Os skole',
      '6 service-unknown Barnevern',
      '7 office-unknown Ordfører',
      '8 forum-unknown Team Os',
      '9 role-unknown konge',
      '10 role-without-forum medlem',
      '11 seat-none Team Ås',
    ]);
  });

  it('takes one person on several lines once, and tells when the name is another', () => {
    const plan = planOf(
      list(
        'Bo;Prøve;bo@ppt.example;ppt;;;;',
        'Bo;Prøve;BO@ppt.example;ppt;;;;',
        'Bo;Prøve;bo@ppt.example;ppt;;;Team Ås;',
        'Liv;Prøve;bo@ppt.example;ppt;;;;',
      ),
    );
    expect(plan.people).toHaveLength(1);
    expect(plan.seats).toHaveLength(1);
    expect(plan.left).toEqual([{ line: 3, code: 'repeated' }]);
    expect(told(plan)).toEqual(['5 name-differs bo@ppt.example']);
  });

  it('does not take an office from whoever holds it', () => {
    const eva = {
      id: named<PersonId>('eva'),
      givenName: 'Eva',
      familyName: 'Prøve',
      email: 'eva@as.example',
    };
    const held = town({
      people: [eva],
      offices: [{ id: head, key: 'head-as', name: { nb: 'Rektor' }, unit: school, holder: eva.id }],
    });
    const lines = list(
      'Ada;Prøve;ada@as.example;;Ås skole;Rektor;;',
      'Eva;Prøve;eva@as.example;;;Rektor;;',
    );
    const plan = planOf(lines, held);
    expect(told(plan)).toEqual(['2 office-held Rektor']);
    expect(plan.left).toEqual([{ line: 3, code: 'repeated' }]);
    expect(plan.people).toEqual([]);
  });

  it('asks which, where several places bear the name', () => {
    const two = { id: named<UnitId>('other'), key: 'as-2', name: 'Ås skole' };
    const plan = planOf(
      list('Ada;Prøve;ada@as.example;;Ås skole;;;'),
      town({ units: [...town().units, two] }),
    );
    expect(told(plan)).toEqual(['2 several Ås skole']);
  });

  it('puts nobody on a seat twice, and no two on one', () => {
    const who = fc.constantFrom('a', 'b', 'c', 'd');
    const many = town({ seats: ['1', '2', '3'].map((id) => seat(id)) });
    fc.assert(
      fc.property(fc.array(who, { maxLength: 12 }), (people) => {
        const plan = planOf(
          list(...people.map((one) => `${one};Prøve;${one}@x.example;;;;Team Ås;`)),
          many,
        );
        const seats = plan.seats.map((one) => one.seat);
        const emails = plan.seats.map((one) => one.email);
        expect([new Set(seats).size, new Set(emails).size]).toEqual([seats.length, emails.length]);
        const different = new Set(people).size;
        expect(seats).toHaveLength(Math.min(different, 3));
        expect(plan.lines.length + plan.faults.length + plan.left.length).toBe(people.length);
      }),
    );
  });

  it('has words in every language for all that can be wrong', () => {
    const texts = textsOnDisk();
    const wordless = languages.flatMap((language) =>
      peopleFaults
        .map((code) => `people-reading.fault.${code}`)
        .filter((key) => texts(language)(key) === key),
    );
    expect(wordless).toEqual([]);
  });
});
