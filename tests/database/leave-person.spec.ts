import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { ApplicationModule } from '#application/application.module';
import { LeavePerson } from '#application/person/leave-person';
import { Refused } from '#application/refused';
import { Actors } from '#application/session/actors';
import { AllForumsModule } from '#forums/all-forums.module';
import type { PersonId } from '#kernel/ids';
import { PersistenceModule } from '#persistence/persistence.module';
import { aDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality, type Who } from '../support/municipality.js';

const database = await aDatabase();
const sources = {
  clock: { now: () => new Date('2026-09-08T08:00:00Z') },
  ids: idSource('leave-person'),
};
const admin = new pg.Client({ connectionString: database.adminUrl });
let house: INestApplicationContext;
let town: Municipality;
let other: Municipality;

@Module({
  imports: [PersistenceModule.of(database.appUrl), ApplicationModule.of(sources), AllForumsModule],
})
class House {}

beforeAll(async () => {
  town = await aMunicipality(database.appUrl);
  other = await aMunicipality(database.appUrl, 'lundmo');
  house = await NestFactory.createApplicationContext(House, { logger: ['error'] });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await house.close();
});

const as = async (who: Who) => {
  const login = { account: null, owner: town.owner, person: town.person[who] };
  const actor = await house.get(Actors).of(login);
  if (actor === null) throw new Error(`${who} has left`);
  return actor;
};

/** @returns what the refusal says; null when the person left */
const leave = async (by: Who, person: PersonId, heir: PersonId | null) => {
  try {
    await house.get(LeavePerson).execute(await as(by), { person, reason: 'Ny jobb', heir });
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
};

const held = async (person: PersonId) => {
  const { rows } = await admin.query<{ what: string }>(
    `select 'seat' as what from laget.seat where person_id = $1 and ended_at is null
     union all select 'office' from laget.office where holder_id = $1
     union all select 'action' from laget.action where person_id = $1 and state in ('open', 'started')
     union all select 'referrer' from laget.referral where referrer_id = $1 and state <> 'closed'
     union all select 'claimer' from laget.referral where claimed_by_id = $1 and state <> 'closed'
     union all select 'call' from laget.attendance where person_id = $1 and not released
     union all select 'reads' from laget.case_participant where person_id = $1 and ended_at is null order by what`,
    [person],
  );
  return rows.map(({ what }) => what);
};

/** A meeting of the discussion team in a week, to which its leader is called. */
const aCall = async (id: string, day: string, person: PersonId) => {
  await admin.query(
    `insert into laget.meeting (id, owner_id, forum_id, uid, sequence, day, starts, minutes, zone, place, state, carries, changed_at, version)
     values ($1::uuid, $2, $3, $1::text, 1, $4, '09:00', 90, 'Europe/Oslo', 'Rådhuset', 'planned', '[]', now(), 1)`,
    [id, town.owner, town.forum.discussion, day],
  );
  await admin.query(
    `insert into laget.attendance (id, owner_id, meeting_id, person_id, seat_id, role, service_id, required, during, released, presence, version)
     select gen_random_uuid(), m.owner_id, m.id, $2, s.id, 'leader', s.service_id, true, m.during, false, 'expected', 1
     from laget.meeting m join laget.seat s on s.forum_id = m.forum_id and s.person_id = $2 where m.id = $1`,
    [id, person],
  );
};

/** A case the coordinator has taken, and a measure in it that the coordinator owes. */
const aCase = async (id: string, state: string) => {
  await admin.query(
    `insert into laget.referral (id, owner_id, kind, state, urgent, frozen, from_forum_id, to_forum_id, referrer_id, claimed_by_id, question, situation,
       tried, state_since, paused_days, handovers, version)
     values ($1, $2, 'anonymous', $3, false, false, $4, $5, $6, $7, 'Hva nå?', 'Strever.', '[]', now(), 0, 0, 1)`,
    [
      id,
      town.owner,
      state,
      town.forum.school,
      town.forum.discussion,
      town.person.principal,
      town.person.coordinator,
    ],
  );
  await admin.query(
    `insert into laget.action (id, owner_id, forum_id, level, referral_id, goal, what, service_id, person_id, due_on, state, response, created_at, version)
     values (gen_random_uuid(), $2, $3, 'individual', $1, 'Trygg hverdag', 'Følge opp', $4, $5, '2026-10-01', 'open', 'accepted', now(), 1)`,
    [id, town.owner, town.forum.discussion, town.service.pps, town.person.coordinator],
  );
};

describe('a person who ends', () => {
  it('leaves no orphan: it is refused with the list until somebody takes over, and then all is the heir’s', async () => {
    const { coordinator, nurse } = town.person;
    await aCall('00000000-0000-7000-8000-0000000000a1', '2026-09-15', coordinator);
    await aCall('00000000-0000-7000-8000-0000000000a2', '2026-09-01', coordinator);
    await aCase('00000000-0000-7000-8000-0000000000b1', 'in-follow-up');
    const before = await held(coordinator);
    expect(before).toEqual(['action', 'call', 'call', 'claimer', 'seat']);
    const refused = await leave('administrator', coordinator, null);
    expect(refused).toMatchObject({
      refused: 'person.heir-missing',
      values: { actions: 1, referrals: 1, offices: 0, seats: 1 },
    });
    expect(refused?.fields?.map(({ path }) => path.split('.')[0])).toEqual([
      'action',
      'referral',
      'seat',
    ]);
    expect(await held(coordinator)).toEqual(before);

    expect(await leave('administrator', coordinator, nurse)).toBeNull();
    // The meeting that was held keeps who was called to it.
    expect(await held(coordinator)).toEqual(['call']);
    expect(await held(nurse)).toEqual(['action', 'call', 'claimer', 'reads', 'seat', 'seat']);
    const told = await admin.query<{ fact: string }>(
      `select o.fact from laget.outbox o join laget.audit a on a.subject = o.subject and a.fact = o.fact and a.at = o.at
       where a.verb = 'person.leave' order by o.fact`,
    );
    expect(told.rows.map(({ fact }) => fact)).toEqual([
      'action.inherited',
      'person.left',
      'referral.inherited',
      'seat.inherited',
    ]);
    await expect(as('coordinator')).rejects.toThrow('has left');
    expect(await leave('administrator', coordinator, nurse)).toMatchObject({
      refused: 'person.already',
    });
  });

  it('needs no heir where nothing is held', async () => {
    expect(await leave('administrator', town.person.teacher, null)).toBeNull();
  });

  it('is ended by the administrator only, in the own municipality only, and hands over to no one elsewhere', async () => {
    const { secretary } = town.person;
    for (const who of ['principal', 'director', 'networkLeader'] as const)
      expect(await leave(who, secretary, null)).toMatchObject({ refused: 'not-allowed' });
    expect(await leave('administrator', other.person.teacher, null)).toMatchObject({
      refused: 'not-found',
    });
    expect(await leave('administrator', secretary, other.person.teacher)).toMatchObject({
      refused: 'person.heir-unknown',
    });
    expect(await held(secretary)).toEqual(['seat']);
  });

  it('R-007: leaves the heir also the seats that follow from an office, and none before the day the plan dates it', async () => {
    const { networkLeader, nurse } = town.person;
    await admin.query(
      `insert into laget.seat (id, owner_id, forum_id, role, person_id, label, required, terms, ord, from_on, vacant_since, version)
       values ('00000000-0000-7000-8000-0000000000c1', $1, $2, 'member', null, '{"nb":"Følger"}', true,
           '{"officeIn":{"forum":"network","role":"chair"}}', 8, '2026-08-01', '2026-08-01', 1),
         ('00000000-0000-7000-8000-0000000000c2', $1, $2, 'member', $3, '{"nb":"Fra nyttår"}', true, null, 9, '2027-01-01', null, 1)`,
      [town.owner, town.forum.council, networkLeader],
    );
    expect(await leave('administrator', networkLeader, nurse)).toBeNull();
    const { rows } = await admin.query(
      `select person_id as person, from_on::text as "from", vacant_since as vacant, version from laget.seat
       where id::text like '00000000-0000-7000-8000-0000000000c%' order by id`,
    );
    expect(rows).toEqual([
      { person: nurse, from: '2026-09-08', vacant: null, version: 2 },
      { person: nurse, from: '2027-01-01', vacant: null, version: 2 },
    ]);
    const told = await admin.query(
      `select fact from laget.outbox where subject = '00000000-0000-7000-8000-0000000000c1'`,
    );
    expect(told.rows).toEqual([{ fact: 'seat.filled' }]);
  });
});
