import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { ElectChair } from '#application/election/elect-chair';
import { FillSeats } from '#application/forum/fill-seats';
import { AddItem } from '#application/meeting/add-item';
import { PublishAgenda } from '#application/meeting/publish-agenda';
import { InstallPack } from '#application/pack/install-pack';
import type { InstalledPack } from '#application/pack/pack-ids';
import { EnrolPeople } from '#application/person/enrol-people';
import { FillOffices } from '#application/person/fill-offices';
import { Actors } from '#application/session/actors';
import { keeps, leads, type Actor } from '#kernel/access/actor';
import { may } from '#kernel/access/may';
import type { DutyId, ForumId, OwnerId, PersonId, SeatId } from '#kernel/ids';
import { demoPackOf } from '#model-packs/packs-on-disk';
import { aComingMeeting, asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aHouse, SetClock, someone, there } from '../support/house.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const clock = new SetClock('2026-09-01');
const ids = idSource('seats-that-follow');
let database: TestDatabase;
let house: INestApplicationContext;
let town: Municipality;

beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  house = await aHouse(database.appUrl, { clock, ids });
});
afterAll(() => house.close());

interface Place {
  readonly owner: OwnerId;
  readonly ids: InstalledPack;
  readonly machine: Actor;
  readonly people: readonly PersonId[];
}

/** A model as the demo settles it, with two people who work there. */
const aPlace = async (key: string): Promise<Place> => {
  const machine = house.get(Actors).clock(ids.next() as OwnerId);
  return {
    owner: machine.owner,
    machine,
    ids: await house.get(InstallPack).execute(machine, demoPackOf(key)),
    people: await house
      .get(EnrolPeople)
      .execute(machine, [someone(`${key}.a`), someone(`${key}.b`)]),
  };
};

interface SeatRow {
  readonly person: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly vacant: string | null;
}

const seatsOf = (where: string, values: readonly unknown[]): Promise<SeatRow[]> =>
  asAdmin(
    database.adminUrl,
    `select person_id as person, from_on::text as "from", to_on::text as "to", vacant_since::text as vacant
     from laget.seat where ${where} order by ord`,
    values,
  );

const actorOf = async (owner: OwnerId, person: PersonId): Promise<Actor> => {
  const actor = await house.get(Actors).of({ account: null, owner, person });
  if (actor === null) throw new Error('nobody works here as that');
  return actor;
};

describe('in Bærum an office in one forum', () => {
  let place: Place;
  const follower = () =>
    seatsOf(`forum_id = $1 and terms->'officeIn'->>'forum' = 'tidlig-innsatsteam-6-12.east'`, [
      place.ids.forums.get('barneteam'),
    ]);
  const takes = (person: PersonId | null) =>
    house
      .get(FillOffices)
      .execute(place.machine, [
        { office: there(place.ids.offices.get('department-head-pps')), person },
      ]);

  beforeAll(async () => {
    place = await aPlace('baerum');
  });

  it('R-007 BAE-R45: gives a seat in another from the day it is taken', async () => {
    expect(await follower()).toMatchObject([{ person: null }]);
    clock.day = '2026-09-02';
    await takes(there(place.people[0]));
    expect(await follower()).toEqual([
      { person: place.people[0], from: '2026-09-02', to: null, vacant: null },
    ]);
    const actor = await actorOf(place.owner, there(place.people[0]));
    expect(actor.seats.map(({ forum }) => forum)).toContain(place.ids.forums.get('barneteam'));
  });

  it('R-007: goes over to whoever takes it next, and ends on the day it is left', async () => {
    clock.day = '2026-10-01';
    await takes(there(place.people[1]));
    expect(await follower()).toMatchObject([{ person: place.people[1], from: '2026-10-01' }]);
    expect((await actorOf(place.owner, there(place.people[0]))).seats).toEqual([]);
    clock.day = '2026-11-01';
    await takes(null);
    expect(await follower()).toMatchObject([{ person: null, vacant: '2026-11-01' }]);
    expect((await actorOf(place.owner, there(place.people[1]))).seats).toEqual([]);
  });

  it('R-007: cannot be gone round by filling the seat by hand', async () => {
    const [seat] = await asAdmin<{ id: SeatId }>(
      database.adminUrl,
      `select id from laget.seat where owner_id = $1 and terms->'officeIn' is not null limit 1`,
      [place.owner],
    );
    await expect(
      house
        .get(FillSeats)
        .execute(place.machine, [{ seat: there(seat).id, person: there(place.people[0]) }]),
    ).rejects.toMatchObject({ refusal: { refused: 'seat.follows-office' } });
  });

  it('R-035: who leads the team is another than who chairs its meetings, and the chair has no seat of its own', async () => {
    const [chair, leader] = await Promise.all(
      ['chair', 'leader'].map((role) =>
        asAdmin<{ person: string | null; terms: { perCase?: unknown } | null }>(
          database.adminUrl,
          `select person_id as person, terms from laget.seat where forum_id = $1 and role = $2`,
          [place.ids.forums.get('tidlig-innsatsteam-6-12.east'), role],
        ),
      ),
    );
    expect(chair).toEqual([{ person: null, terms: { perCase: { school: 'principal' } } }]);
    expect(leader).toHaveLength(1);
  });
});

describe('an election', () => {
  it('R-007: seats the one who is elected where the chair sits too, to the chair’s last day', async () => {
    const { adminUrl } = database;
    const { owner, forum, person } = town;
    await asAdmin(
      adminUrl,
      `update laget.seat set terms = '{"officeIn":{"forum":"network","role":"chair"}}'
       where forum_id = $1 and role = 'member' and person_id = $2`,
      [forum.council, person.unitLeader],
    );
    const duty = ids.next() as DutyId;
    await asAdmin(
      adminUrl,
      `insert into laget.duty (id, owner_id, kind, forum_id, seat_id, period, due_on, state, created_at, version)
       select $1, owner_id, 'election', forum_id, id, '2027-07-31', '2026-12-01', 'open', now(), 1
       from laget.seat where forum_id = $2 and role = 'chair'`,
      [duty, forum.network],
    );
    const [member] = await asAdmin<{ id: SeatId }>(
      adminUrl,
      `select id from laget.seat where forum_id = $1 and role = 'member'`,
      [forum.network],
    );
    await asAdmin(
      adminUrl,
      `update laget.seat set to_on = '2027-12-31' where forum_id = $1 and role = 'chair'`,
      [forum.network],
    );
    clock.day = '2026-12-01';
    await house
      .get(ElectChair)
      .execute(await actorOf(owner, person.networkLeader), duty, there(member).id);
    expect(await seatsOf(`forum_id = $1 and terms is not null`, [forum.council])).toEqual([
      { person: person.ppt, from: '2026-12-01', to: '2027-12-31', vacant: null },
    ]);
  });
});

describe('in Lier the collaboration group has facilitators and no chair', () => {
  it('R-036 LIE-R28: one who facilitates it leads it, and sends out its agenda', async () => {
    clock.day = '2026-09-01';
    const place = await aPlace('lier');
    const [tfg] = await asAdmin<{ forum: ForumId }>(
      database.adminUrl,
      `select distinct forum_id as forum from laget.seat where owner_id = $1 and terms->>'leads' = 'true'`,
      [place.owner],
    );
    const forum = there(tfg).forum;
    const [adviser = null, other = null] = place.people;
    await house
      .get(FillOffices)
      .execute(place.machine, [
        { office: there(place.ids.offices.get('adviser-hov')), person: adviser },
      ]);
    const actor = await actorOf(place.owner, there(adviser));
    expect([leads(actor, forum), keeps(actor, forum)]).toEqual([true, true]);
    const meeting = await aComingMeeting(
      database.adminUrl,
      { ...town, owner: place.owner },
      { forum, day: '2026-09-08' },
    );
    const { meetingVersion } = await house.get(AddItem).execute(actor, meeting, {
      body: { type: 'discuss', title: 'Vaktene i kantina', minutes: 15 },
      key: undefined,
    });
    const sent = await house.get(PublishAgenda).execute(actor, meeting, meetingVersion);
    expect(sent.state).toBe('summoned');
    expect(may(await actorOf(place.owner, there(other)), 'meeting.publish-agenda', { forum })).toBe(
      false,
    );
  });
});

describe('a forum that another forum leads', () => {
  it('R-037: is led by a member of that forum, and by nobody else', async () => {
    const { forum, person, owner } = town;
    const [seat] = await asAdmin<{ id: SeatId }>(
      database.adminUrl,
      `update laget.seat set terms = '{"ofForum":"discussion"}' where forum_id = $1 and role = 'chair' returning id`,
      [forum.group],
    );
    const machine = house.get(Actors).clock(owner);
    const fill = (who: PersonId) =>
      house.get(FillSeats).execute(machine, [{ seat: there(seat).id, person: who }]);
    await expect(fill(person.teacher)).rejects.toMatchObject({
      refusal: { refused: 'seat.not-of-forum' },
    });
    await fill(person.nurse);
    expect(leads(await actorOf(owner, person.nurse), forum.group)).toBe(true);
  });
});
