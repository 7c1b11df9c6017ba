import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { FillSeats } from '#application/forum/fill-seats';
import { EnrolPeople } from '#application/person/enrol-people';
import { FillOffices } from '#application/person/fill-offices';
import { Actors } from '#application/session/actors';
import type { DraftChanges } from '#contract/pack';
import type { OfficeId, OwnerId, PersonId, SeatId } from '#kernel/ids';
import { anEmptyTown } from '../support/an-empty-town.js';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin, match } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aHouse, someone, there } from '../support/house.js';
import { idSource } from '../support/ids.js';
import { aMunicipality } from '../support/municipality.js';
import { demoAnswers, SettingUp } from '../support/setting-up.js';

const now = new Date('2026-08-03T08:00:00Z');
const group = 'tverrfaglig-samarbeidsgruppe';
const sources = { clock: { now: () => now }, ids: idSource('setup-turn') };

let adminUrl: string;
let api: TestApi;
let house: INestApplicationContext;
let administrator: Client;
let town: SettingUp;
let owner: OwnerId;
let people: readonly PersonId[];

const ask = <Row extends object>(sql: string, values: readonly unknown[] = []) =>
  asAdmin<Row & Record<string, unknown>>(adminUrl, sql, values);
const only = async (sql: string, values: readonly unknown[] = []): Promise<string> =>
  String(there((await ask<{ id: string }>(sql, values))[0]).id);

const forumId = (key: string) =>
  only(`select id from laget.forum where owner_id = $1 and key = $2`, [owner, key]);
const officeId = (key: string) =>
  only(`select id from laget.office where owner_id = $1 and key = $2`, [owner, key]);

interface SeatLine {
  readonly role: string;
  readonly holder: string;
  readonly person: string | null;
  readonly ended: boolean;
  readonly required: boolean;
}

/** The seats of the group that an office or a service of this key has, those that have ended too. */
const seatsOf = (holder: string) =>
  ask<SeatLine>(
    `select s.role, coalesce(o.key, v.key) as holder, s.person_id as person, s.ended_at is not null as ended, s.required
     from laget.seat s join laget.forum f on f.id = s.forum_id left join laget.office o on o.id = s.office_id
       left join laget.service v on v.id = s.service_id
     where f.owner_id = $1 and f.key = $2 and coalesce(o.key, v.key) = $3 order by s.ended_at nulls last, s.id`,
    [owner, group, holder],
  );

const changes = async () =>
  there((await administrator.get<DraftChanges>('/api/setup/changes')).body.force);
const held = async () =>
  there((await administrator.get<DraftChanges>('/api/setup/changes')).body.held);

/** Writes the model with one thing said otherwise, and reads what that changes. */
const says = async (was: string, is: string) => {
  const { text } = await town.draft();
  expect(text).toContain(was);
  expect((await town.write(text.replace(was, is))).body.faults).toEqual([]);
  return (await changes()).map(({ what }) => what);
};

beforeAll(async () => {
  const database = await aDatabase();
  ({ adminUrl } = database);
  await anEmptyTown(database.appUrl, '2026-08-03');
  await aMunicipality(database.appUrl, 'granmo');
  api = await anApi(database.appUrl, sources);
  house = await aHouse(database.appUrl, sources);
  administrator = await new Client(api.url).signIn('administrator');
  town = new SettingUp(administrator);
  await town.choose({ pack: 'melhus', copyAs: null });
  await town.settle(demoAnswers(await town.draft()));
  await town.install();
  owner = (await only(`select id from laget.owner where key = 'ny-kommune'`)) as OwnerId;
  const machine = house.get(Actors).clock(owner);
  people = await house.get(EnrolPeople).execute(
    machine,
    ['slt', 'culture', 'health', 'adviser'].map((name) => someone(name)),
  );
  const offices = [
    'slt-coordinator',
    'unit-manager-culture-leisure',
    '',
    'unit-manager-family-prevention-mastery',
  ];
  for (const [at, key] of offices.entries())
    if (key !== '')
      await house
        .get(FillOffices)
        .execute(machine, [
          { office: (await officeId(key)) as OfficeId, person: there(people[at]) },
        ]);
  const seat = await only(
    `select s.id from laget.seat s join laget.service v on v.id = s.service_id join laget.forum f on f.id = s.forum_id
     where f.owner_id = $1 and f.key = $2 and v.key = 'health-and-welfare-office'`,
    [owner, group],
  );
  await house.get(FillSeats).execute(machine, [{ seat: seat as SeatId, person: there(people[2]) }]);
  await ask(
    `insert into laget.meeting (id, owner_id, forum_id, uid, sequence, day, starts, minutes, zone, place, state, carries, changed_at, version)
     values ($1, $2, $3, 'one@melhus.example', 0, '2026-09-01', '09:00', 60, 'Europe/Oslo', 'Rådhuset', 'planned',
       '["slt", "guest:police-contact"]', now(), 1)`,
    [sources.ids.next(), owner, await forumId(group)],
  );
  await ask(
    `insert into laget.attendance (id, owner_id, meeting_id, person_id, seat_id, role, service_id, required, during, released, presence, version)
     select gen_random_uuid(), m.owner_id, m.id, s.person_id, s.id, s.role, s.service_id, s.required, m.during, false, 'expected', 1
     from laget.meeting m join laget.seat s on s.forum_id = m.forum_id where s.person_id is not null and s.ended_at is null`,
  );
}, 120_000);
afterAll(async () => {
  await house.close();
  await api.close();
});

/** Who is called to the coming meeting of the group, and must be there. */
const called = async () =>
  (
    await ask<{ person: string; required: boolean }>(
      `select person_id as person, required from laget.attendance where not released`,
    )
  ).map(({ person, required }) => [people.indexOf(person as PersonId), required]);

describe('a seat of a forum that is in force', () => {
  it('ends today when the model has it no more: who sat there stays written, and is let go from coming meetings', async () => {
    expect((await called()).toSorted()).toEqual([
      [0, true],
      [1, true],
      [2, true],
      [3, true],
    ]);
    expect(
      await says('      - { role: member, office: slt-coordinator, rules: [MEL-R41] }\n', ''),
    ).toEqual(['seat-removed']);
    expect((await changes())[0]).toMatchObject({
      detail: 'member',
      before: { label: { nb: 'SLT-koordinator' } },
      after: null,
    });
    expect((await town.change()).status).toBe(200);
    expect(await seatsOf('slt-coordinator')).toEqual([
      expect.objectContaining({ person: people[0], ended: true }),
    ]);
    expect((await called()).toSorted()).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
  });

  it('is held by whoever has the office from its first day, and called where that person is free', async () => {
    const members = '      - { role: member, office: public-health-coordinator }\n';
    expect(
      await says(members, `${members}      - { role: member, office: slt-coordinator }\n`),
    ).toEqual(['seat-added']);
    expect((await town.change()).status).toBe(200);
    expect(await seatsOf('slt-coordinator')).toMatchObject([
      { person: people[0], ended: true },
      { person: people[0], ended: false },
    ]);
    expect((await called()).toSorted()).toEqual([
      [0, true],
      [1, true],
      [2, true],
      [3, true],
    ]);
  });

  it('is another when a service holds what an office held, and is empty until somebody is given it', async () => {
    expect(
      await says(
        '      - { role: member, office: slt-coordinator }\n',
        '      - { role: member, service: pps }\n',
      ),
    ).toEqual(['seat-added', 'seat-removed']);
    expect((await town.change()).status).toBe(200);
    expect((await seatsOf('pps')).at(-1)).toMatchObject({ person: null, ended: false });
    expect((await called()).map(([who]) => who).toSorted()).toEqual([1, 2, 3]);
  });

  it('is the same with another duty: who came every time comes when asked, and the other way round', async () => {
    const member = '      - { role: member, office: unit-manager-culture-leisure }\n';
    const onDemand = '      - { role: on-demand, office: unit-manager-culture-leisure }\n';
    expect(await says(member, onDemand)).toEqual(['seat-changed']);
    await town.change();
    expect(await seatsOf('unit-manager-culture-leisure')).toMatchObject([
      { role: 'on-demand', person: people[1], ended: false, required: false },
    ]);
    expect((await called()).map(([who]) => who).toSorted()).toEqual([2, 3]);
    await says(onDemand, member);
    await town.change();
    expect((await called()).toSorted()).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
  });

  it('of a guest goes too, and coming meetings do not wait for the guest', async () => {
    const guest = '      - { office: police-contact, timesPerHalfYear: 2, rules: [MEL-R39] }\n';
    expect(await says(guest, '')).toEqual(['seat-removed']);
    expect((await town.change()).status).toBe(200);
    const [meeting] = await ask<{ carries: string[] }>(`select carries from laget.meeting`);
    expect(meeting?.carries).toEqual(['slt']);
    expect((await seatsOf('police-contact')).at(-1)).toMatchObject({ role: 'guest', ended: true });
  });

  it('is not touched in another municipality', async () => {
    const [{ ended } = { ended: -1 }] = await ask<{ ended: number }>(
      `select count(*)::int as ended from laget.seat where owner_id <> $1 and ended_at is not null`,
      [owner],
    );
    expect(ended).toBe(0);
    const other = await new Client(api.url).signIn('granmo.administrator');
    expect((await other.post('/api/setup/change', {}, match(1))).status).toBe(404);
  });

  it('changes once, for whichever of two administrators was first', async () => {
    await says('      - { role: member, service: pps }\n', '');
    const { version } = await town.draft();
    const change = () => administrator.post('/api/setup/change', {}, match(version));
    const both = await Promise.all([change(), change()]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });
});

describe('a way between forums that is in force', () => {
  const ways = (kind: string) =>
    ask<{ ended: boolean }>(
      `select e.ended_at is not null as ended from laget.forum_edge e join laget.forum f on f.id = e.from_forum_id
       where f.key = $1 and e.kind = $2 order by 1`,
      [group, kind],
    );
  const health =
    '      - { kind: escalatesTo, to: { office: municipal-director-health-welfare }, reason: clarification-health, rules: [MEL-R38] }\n';

  it('ends when nothing is on it, and can be opened again', async () => {
    const mandate =
      '      - { kind: mandates, to: { forum: tverrfaglige-nettverk }, derived: true, rules: [MEL-R37, MEL-R44] }\n';
    expect(new Set(await says(mandate, ''))).toEqual(new Set(['way-removed']));
    expect(await held()).toEqual({ ways: [], forums: [] });
    expect((await town.change()).status).toBe(200);
    expect(new Set((await ways('mandates')).map(({ ended }) => ended))).toEqual(new Set([true]));
    const { text } = await town.draft();
    await town.write(text.replace(health, health + mandate));
    expect((await town.change()).status).toBe(200);
    expect(new Set((await ways('mandates')).map(({ ended }) => ended))).toEqual(
      new Set([true, false]),
    );
  });

  it('stays while an issue lifted along it waits for its answer, and the list says how many', async () => {
    const issue = sources.ids.next();
    await ask(
      `insert into laget.system_issue (id, owner_id, number, state, title, text, raised_in_id, raised_by_id, at_office_id, respond_by, raised_at, version)
       values ($1, $2, 'S-1', 'lifted', 'Buss', 'Bussen går for sent.', $3, $4, $5, '2026-09-01', now(), 1)`,
      [
        issue,
        owner,
        await forumId(group),
        people[0],
        await officeId('municipal-director-health-welfare'),
      ],
    );
    await ask(
      `insert into laget.system_issue_step (id, owner_id, issue_id, ord, deed, from_forum_id, to_office_id, by_id, text, at)
       values (gen_random_uuid(), $1, $2, 1, 'lifted', $3, $4, $5, 'Over oss', now())`,
      [
        owner,
        issue,
        await forumId(group),
        await officeId('municipal-director-health-welfare'),
        people[0],
      ],
    );
    expect(await says(health, '')).toEqual(['way-removed']);
    expect(await held()).toMatchObject({
      ways: [{ kind: 'escalatesTo', to: { nb: 'Kommunalsjef helse og velferd' }, count: 1 }],
    });
    const refused = await town.change();
    expect([refused.status, refused.body.code]).toEqual([422, 'pack.change-ways']);
    expect(refused.body.fields?.length).toBe(1);
    expect((await ways('escalatesTo')).map(({ ended }) => ended)).toEqual([false, false, false]);
    await ask(`update laget.system_issue set state = 'answered' where id = $1`, [issue]);
    expect((await town.change()).status).toBe(200);
    expect((await ways('escalatesTo')).map(({ ended }) => ended)).toEqual([false, false, true]);
  });

  it('stays while a case is on it, and nobody is told how many', async () => {
    const [team, discussion] = [
      await only(`select id from laget.forum where pack_key = 'lokale-tverrfaglige-team' limit 1`),
      await forumId('droftingsteam'),
    ];
    const referral = sources.ids.next();
    await ask(
      `insert into laget.referral (id, owner_id, kind, state, urgent, frozen, from_forum_id, to_forum_id, referrer_id, question, situation, tried,
         state_since, paused_days, handovers, version)
       values ($1, $2, 'anonymous', 'submitted', false, false, $3, $4, $5, '', '', '[]', now(), 0, 0, 1)`,
      [referral, owner, team, discussion, people[0]],
    );
    const { text } = await town.draft();
    const refers =
      '      - { kind: refersTo, to: { forum: droftingsteam }, rules: [MEL-R05, MEL-R06, MEL-R11] }\n';
    const without = text
      .replace(refers, '')
      .replace(
        '    instances: { scheme: one-per-unit, units: [school, kindergarten, combined] }\n    settings:\n      meets: { every: month, fixed: true }',
        '    instances: { scheme: one-per-unit, units: [school, kindergarten, combined] }\n    without: [forward]\n    settings:\n      meets: { every: month, fixed: true }',
      );
    expect((await town.write(without)).body.faults).toEqual([]);
    expect((await held()).ways).toMatchObject([{ kind: 'refersTo', count: null }]);
    expect((await town.change()).body.code).toBe('pack.change-ways');
    await town.write(text);
  });
});

describe('a forum that goes', () => {
  it('stays while it has work that nobody would own, and the list says which', async () => {
    const { text } = await town.draft();
    const at = text.indexOf(`  - key: ${group}\n`);
    const gone = text.slice(0, at) + text.slice(at).replace('status: active', 'status: dissolved');
    const { faults } = (await town.write(gone)).body;
    expect(faults.map(({ path }) => path)).toEqual([]);
    expect(await held()).toMatchObject({
      forums: [{ name: { nb: 'Tverrfaglig samarbeidsgruppe barn og unge' }, work: ['meetings'] }],
    });
    expect((await town.change()).body.code).toBe('pack.change-forums');
    await town.write(text);
  });
});
