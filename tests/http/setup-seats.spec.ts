import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FillSeats } from '#application/forum/fill-seats';
import type { PersonId, SeatId } from '#kernel/ids';
import { Client } from '../support/api.js';
import { match } from '../support/cases.js';
import { there } from '../support/house.js';
import { aTownInForce, group, type TownInForce } from '../support/town-in-force.js';

let model: TownInForce;

interface SeatLine {
  readonly role: string;
  readonly holder: string;
  readonly person: string | null;
  readonly ended: boolean;
  readonly required: boolean;
}

/** The seats of the group that an office or a service of this key has, those that have ended too. */
const seatsOf = (holder: string) =>
  model.ask<SeatLine>(
    `select s.role, coalesce(o.key, v.key) as holder, s.person_id as person, s.ended_at is not null as ended, s.required
     from laget.seat s join laget.forum f on f.id = s.forum_id left join laget.office o on o.id = s.office_id
       left join laget.service v on v.id = s.service_id
     where f.owner_id = $1 and f.key = $2 and coalesce(o.key, v.key) = $3 order by s.ended_at nulls last, s.id`,
    [model.owner, group, holder],
  );

beforeAll(async () => {
  model = await aTownInForce('setup-seats');
  const seat = await model.only(
    `select s.id from laget.seat s join laget.service v on v.id = s.service_id join laget.forum f on f.id = s.forum_id
     where f.owner_id = $1 and f.key = $2 and v.key = 'health-and-welfare-office'`,
    [model.owner, group],
  );
  await model.house
    .get(FillSeats)
    .execute(model.machine, [{ seat: seat as SeatId, person: there(model.people[2]) }]);
  await model.ask(
    `insert into laget.meeting (id, owner_id, forum_id, uid, sequence, day, starts, minutes, zone, place, state, carries, changed_at, version)
     values ($1, $2, $3, 'one@melhus.example', 0, '2026-09-01', '09:00', 60, 'Europe/Oslo', 'Rådhuset', 'planned',
       '["slt", "guest:police-contact"]', now(), 1)`,
    [model.sources.ids.next(), model.owner, await model.forumId(group)],
  );
  await model.ask(
    `insert into laget.attendance (id, owner_id, meeting_id, person_id, seat_id, role, service_id, required, during, released, presence, version)
     select gen_random_uuid(), m.owner_id, m.id, s.person_id, s.id, s.role, s.service_id, s.required, m.during, false, 'expected', 1
     from laget.meeting m join laget.seat s on s.forum_id = m.forum_id where s.person_id is not null and s.ended_at is null`,
  );
}, 120_000);
afterAll(() => model.close());

/** Who is called to the coming meeting of the group, and must be there; in the order of the people. */
const called = async () => {
  const rows = await model.ask<{ person: string; required: boolean }>(
    `select person_id as person, required from laget.attendance where not released`,
  );
  return rows
    .map(({ person, required }): [number, boolean] => [
      model.people.indexOf(person as PersonId),
      required,
    ])
    .toSorted(([one], [other]) => one - other);
};

describe('a seat of a forum that is in force', () => {
  it('ends today when the model has it no more: who sat there stays written, and is let go from coming meetings', async () => {
    expect(await called()).toEqual([
      [0, true],
      [1, true],
      [2, true],
      [3, true],
    ]);
    expect(
      await model.says('      - { role: member, office: slt-coordinator, rules: [MEL-R41] }\n', ''),
    ).toEqual(['seat-removed']);
    expect((await model.changes())[0]).toMatchObject({
      detail: 'member',
      before: { label: { nb: 'SLT-koordinator' } },
      after: null,
    });
    expect((await model.town.change()).status).toBe(200);
    expect(await seatsOf('slt-coordinator')).toEqual([
      expect.objectContaining({ person: model.people[0], ended: true }),
    ]);
    expect(await called()).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
  });

  it('is held by whoever has the office from its first day, and called where that person is free', async () => {
    const members = '      - { role: member, office: public-health-coordinator }\n';
    expect(
      await model.says(members, `${members}      - { role: member, office: slt-coordinator }\n`),
    ).toEqual(['seat-added']);
    expect((await model.town.change()).status).toBe(200);
    expect(await seatsOf('slt-coordinator')).toMatchObject([
      { person: model.people[0], ended: true },
      { person: model.people[0], ended: false },
    ]);
    expect(await called()).toEqual([
      [0, true],
      [1, true],
      [2, true],
      [3, true],
    ]);
  });

  it('is another when a service holds what an office held, and is empty until somebody is given it', async () => {
    expect(
      await model.says(
        '      - { role: member, office: slt-coordinator }\n',
        '      - { role: member, service: pps }\n',
      ),
    ).toEqual(['seat-added', 'seat-removed']);
    expect((await model.town.change()).status).toBe(200);
    expect((await seatsOf('pps')).at(-1)).toMatchObject({ person: null, ended: false });
    expect((await called()).map(([who]) => who)).toEqual([1, 2, 3]);
  });

  it('is the same with another duty: who came every time comes when asked, and the other way round', async () => {
    const member = '      - { role: member, office: unit-manager-culture-leisure }\n';
    const onDemand = '      - { role: on-demand, office: unit-manager-culture-leisure }\n';
    expect(await model.says(member, onDemand)).toEqual(['seat-changed']);
    await model.town.change();
    expect(await seatsOf('unit-manager-culture-leisure')).toMatchObject([
      { role: 'on-demand', person: model.people[1], ended: false, required: false },
    ]);
    expect((await called()).map(([who]) => who)).toEqual([2, 3]);
    await model.says(onDemand, member);
    await model.town.change();
    expect(await called()).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
  });

  it('of a guest goes too, and coming meetings do not wait for the guest', async () => {
    const guest = '      - { office: police-contact, timesPerHalfYear: 2, rules: [MEL-R39] }\n';
    expect(await model.says(guest, '')).toEqual(['seat-removed']);
    expect((await model.town.change()).status).toBe(200);
    const [meeting] = await model.ask<{ carries: string[] }>(`select carries from laget.meeting`);
    expect(meeting?.carries).toEqual(['slt']);
    expect((await seatsOf('police-contact')).at(-1)).toMatchObject({ role: 'guest', ended: true });
  });

  it('is not touched in another municipality', async () => {
    const [{ ended } = { ended: -1 }] = await model.ask<{ ended: number }>(
      `select count(*)::int as ended from laget.seat where owner_id <> $1 and ended_at is not null`,
      [model.owner],
    );
    expect(ended).toBe(0);
    const other = await new Client(model.api.url).signIn('granmo.administrator');
    expect((await other.post('/api/setup/change', {}, match(1))).status).toBe(404);
  });

  it('changes once, for whichever of two administrators was first', async () => {
    await model.says('      - { role: member, service: pps }\n', '');
    const { version } = await model.town.draft();
    const change = () => model.administrator.post('/api/setup/change', {}, match(version));
    const both = await Promise.all([change(), change()]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });
});
