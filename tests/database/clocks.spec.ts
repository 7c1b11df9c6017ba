import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { Module, type INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import type { Actor } from '#kernel/access/actor';
import type { Clock, OwnerId } from '#kernel/ids';
import { ApplicationModule } from '#application/application.module';
import { SettleCalendar } from '#application/calendar/settle-calendar';
import { norwegianHolidays } from '#application/calendar/norwegian-holidays';
import { AskElections } from '#application/clock/ask-elections';
import { InviteGuests } from '#application/clock/invite-guests';
import { PlaceStanding } from '#application/clock/place-standing';
import { EnrolPeople } from '#application/person/enrol-people';
import { FillSeats } from '#application/forum/fill-seats';
import { InstallPack } from '#application/pack/install-pack';
import { Actors } from '#application/session/actors';
import { addDays, asDay } from '#kernel/time/day';
import { OpenMeetings } from '#application/year/open-meetings';
import { AllForumsModule } from '#forums/all-forums.module';
import { demoPackOf } from '#model-packs/packs-on-disk';
import { PersistenceModule } from '#persistence/persistence.module';
import { aDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';

let house: INestApplicationContext;
let admin: pg.Client;
let clock: Actor;
const ids = idSource('clocks');
const time: Clock & { day: string } = {
  day: '2026-08-10',
  now: () => new Date(`${time.day}T06:00:00Z`),
};

const count = async (sql: string): Promise<number> =>
  Number((await admin.query(sql)).rows[0].count);

beforeAll(async () => {
  const database = await aDatabase();
  @Module({
    imports: [
      PersistenceModule.of(database.appUrl),
      ApplicationModule.of({ clock: time, ids }),
      AllForumsModule,
    ],
  })
  class House {}
  house = await NestFactory.createApplicationContext(House, {
    logger: ['error'],
    abortOnError: false,
  });
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  clock = house.get(Actors).clock(ids.next() as OwnerId);
  await house.get(InstallPack).execute(clock, demoPackOf('melhus'));
  await house.get(SettleCalendar).execute(clock, norwegianHolidays(2026), 'test');
  await seatEverybody();
  await seatFrom('2027-01-01');
});
afterAll(async () => {
  await admin.end();
  await house.close();
});

/** One invented person in every seat that a person can hold all year. */
const seatEverybody = async () => {
  const { rows } = await admin.query<{ id: never }>(
    `select id from laget.seat where person_id is null and role in ('chair', 'leader', 'member', 'guest') order by id`,
  );
  const people = await house.get(EnrolPeople).execute(
    clock,
    rows.map((_, index) => ({
      givenName: 'Prøve',
      familyName: `Oppdiktsen ${index}`,
      email: `person${index}@melhus.example`,
      service: null,
      unit: null,
      language: 'nb',
      systemRoles: [],
      startedOn: '2026-08-01',
      subject: null,
    })),
  );
  const fillings = rows.flatMap(({ id }, index) => {
    const person = people[index];
    return person === undefined ? [] : [{ seat: id, person }];
  });
  await house.get(FillSeats).execute(clock, fillings);
};

/** A seat that the plan dates to begin in the middle of the year, with a person in it. */
const seatFrom = async (day: string) => {
  await admin.query(
    `insert into laget.seat (id, owner_id, forum_id, role, person_id, label, required, ord, from_on, version)
     select $1, s.owner_id, s.forum_id, 'member', p.id, '{"nb":"Fra nyttår"}', false, 99, $2, 1
     from laget.seat s join laget.forum f on f.id = s.forum_id and f.kind = 'network' join laget.person p on p.id <> s.person_id
     where s.role = 'chair' order by f.key, p.id limit 1`,
    [ids.next(), day],
  );
};

/** The days on which the clocks are asked: often enough that no meeting comes up between two of them. */
const fortnights = Array.from({ length: 21 }, (_, nth) => addDays(asDay('2026-08-20'), 14 * nth));

describe('the clocks of the year', () => {
  it('open the meetings of every forum by its cadence, once however often they are asked', async () => {
    // Two nodes at once: one of them finds the year opened and opens nothing.
    const both = await Promise.all([1, 2].map(() => house.get(OpenMeetings).execute(clock, 2026)));
    const [first = 0, other] = both.map(({ opened }) => opened).toSorted((one, two) => two - one);
    expect(first).toBeGreaterThan(180);
    expect(other).toBe(0);
    expect((await house.get(OpenMeetings).execute(clock, 2026)).opened).toBe(0);
    expect(await count('select count(*) from laget.meeting')).toBe(first);
  });

  it('R-030: call whoever sits on the day of each meeting, also in a seat that begins in the middle of the year', async () => {
    const { rows } = await admin.query<{ coming: boolean; called: boolean }>(
      `select m.day >= s.from_on as coming, exists (select from laget.attendance a where a.meeting_id = m.id and a.seat_id = s.id) as called
       from laget.seat s join laget.meeting m on m.forum_id = s.forum_id where s.label->>'nb' = 'Fra nyttår'`,
    );
    expect(new Set(rows.map(({ coming }) => coming))).toEqual(new Set([true, false]));
    expect(rows.filter(({ coming, called }) => coming !== called)).toEqual([]);
  });

  it('open none on a public holiday or in July, and all at their hour in Oslo on both sides of the clock change', async () => {
    expect(
      await count(
        `select count(*) from laget.meeting m join laget.calendar_day c on c.owner_id = m.owner_id and c.day = m.day`,
      ),
    ).toBe(0);
    expect(
      await count(`select count(*) from laget.meeting where extract(month from day) = 7`),
    ).toBe(0);
    expect(
      await count(
        `select count(*) from laget.meeting where (lower(during) at time zone 'Europe/Oslo')::time <> starts`,
      ),
    ).toBe(0);
  });

  it('put the SLT item on one meeting of each network and half-year [MEL-R24] (R-049)', async () => {
    for (const day of fortnights) {
      time.day = day;
      await house.get(PlaceStanding).execute(clock);
      await house.get(PlaceStanding).execute(clock);
    }
    const { rows } = await admin.query<{ half: boolean; items: string }>(
      `select extract(month from m.day) >= 8 as half, count(*) as items
       from laget.agenda_item i join laget.topic t on t.id = i.topic_id join laget.meeting m on m.id = i.meeting_id
       join laget.forum f on f.id = m.forum_id
       where t.standing = 'slt' and f.pack_key = 'tverrfaglige-nettverk' group by f.id, half`,
    );
    expect(rows.map(({ items }) => items)).toEqual(Array.from({ length: 6 }, () => '1'));
  });

  it('call the police contact to two meetings of the collaboration group each half-year [MEL-R39] (R-027)', async () => {
    for (const day of fortnights) {
      time.day = day;
      await house.get(InviteGuests).execute(clock);
      await house.get(InviteGuests).execute(clock);
    }
    const { rows } = await admin.query<{ called: string }>(
      `select count(*) as called from laget.attendance a join laget.meeting m on m.id = a.meeting_id
       join laget.forum f on f.id = m.forum_id join laget.seat s on s.id = a.seat_id join laget.office o on o.id = s.office_id
       where f.pack_key = 'tverrfaglig-samarbeidsgruppe' and o.role = 'police-contact'
       group by extract(month from m.day) >= 8`,
    );
    expect(rows.map(({ called }) => called)).toEqual(['2', '2']);
  });

  it('ask each network to elect when the term runs out, once [MEL-R26] (R-034)', async () => {
    time.day = '2027-01-15';
    await house.get(AskElections).execute(clock);
    await house.get(AskElections).execute(clock);
    expect(await count(`select count(*) from laget.duty where kind = 'election'`)).toBe(3);
  });

  it('write one audit row and one fact for every meeting opened', async () => {
    const meetings = await count('select count(*) from laget.meeting');
    expect(await count(`select count(*) from laget.outbox where fact = 'meeting.opened'`)).toBe(
      meetings,
    );
    expect(await count(`select count(*) from laget.audit where fact = 'meeting.opened'`)).toBe(
      meetings,
    );
  });
});
