import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { ApplicationModule } from '#application/application.module';
import { InstallPack } from '#application/pack/install-pack';
import type { PackIds } from '#application/pack/pack-ids';
import { Actors } from '#application/session/actors';
import { AllForumsModule } from '#forums/all-forums.module';
import type { OwnerId } from '#kernel/ids';
import { demoPackOf } from '#model-packs/packs-on-disk';
import { PersistenceModule } from '#persistence/persistence.module';
import { aDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';

const database = await aDatabase();
const melhus = demoPackOf('melhus');
const now = new Date('2026-08-03T08:00:00Z');
const ids = idSource('install-pack');
const sources = { clock: { now: () => now }, ids };
const owner = ids.next() as OwnerId;
const admin = new pg.Client({ connectionString: database.adminUrl });
let house: INestApplicationContext;
let installed: PackIds;

@Module({
  imports: [PersistenceModule.of(database.appUrl), ApplicationModule.of(sources), AllForumsModule],
})
class House {}

const install = (as: OwnerId, pack = melhus) =>
  house.get(InstallPack).execute(house.get(Actors).clock(as), pack);

const count = async (table: string): Promise<number> => {
  const { rows } = await admin.query<{ n: number }>(
    `select count(*)::int as n from laget.${table} where owner_id = $1`,
    [owner],
  );
  return rows[0]?.n ?? -1;
};

beforeAll(async () => {
  house = await NestFactory.createApplicationContext(House, { logger: ['error'] });
  await admin.connect();
  installed = await install(owner);
});

afterAll(async () => {
  await admin.end();
  await house.close();
});

describe('installing the model of Melhus', () => {
  it.each([
    ['unit', melhus.units.length],
    ['service', melhus.services.length],
    ['office', melhus.offices.length],
    ['forum', melhus.forums.length],
    ['forum_edge', melhus.edges.length],
    ['series', melhus.series.length],
    ['seat', melhus.seats.length + melhus.guests.length],
  ])('writes every %s of the pack', async (table, rows) => {
    expect(await count(table)).toBe(rows);
  });

  it('makes the municipality itself', async () => {
    const { rows } = await admin.query('select key, kind from laget.owner where id = $1', [owner]);
    expect(rows).toEqual([{ key: 'melhus', kind: 'municipality' }]);
  });

  it('keeps the plan’s sentences and the municipality’s answers with each forum (R-009)', async () => {
    const { rows } = await admin.query(
      `select f.kind, f.settings -> 'clocks' ->> 'claim' as claim, f.mandate -> 'rules' -> 0 ->> 'id' as rule,
         (select o.key from laget.office o where o.id = (f.settings ->> 'escalatesToOffice')::uuid) as overdue_to
       from laget.forum f where f.id = $1`,
      [installed.forums.get('droftingsteam')],
    );
    expect(rows).toEqual([
      {
        kind: 'discussion-team',
        claim: '3',
        rule: 'MEL-R10',
        overdue_to: 'unit-manager-family-prevention-mastery',
      },
    ]);
  });

  it('leaves every seat vacant, and the elected one with a term that ends in the month of election (R-025)', async () => {
    const { rows } = await admin.query(
      `select count(*)::int as seats, count(person_id)::int as people,
         array_agg(distinct term_ends_on::text) filter (where term_ends_on is not null) as terms
       from laget.seat where owner_id = $1`,
      [owner],
    );
    expect(rows).toEqual([
      { seats: melhus.seats.length + melhus.guests.length, people: 0, terms: ['2027-02-28'] },
    ]);
  });

  it('plans the school year that runs', async () => {
    const { rows } = await admin.query(
      `select school_year, cadence, preference, place from laget.series where forum_id = $1`,
      [installed.forums.get('droftingsteam')],
    );
    expect(rows).toEqual([
      {
        school_year: 2026,
        cadence: { timesPer: 'month', min: 2, max: 4 },
        preference: { weekdays: [4], starts: ['09:00'], planned: 2 },
        place: 'Møterom Gaula, Melhus rådhus',
      },
    ]);
  });

  it('tells it once, in the outbox and in the audit', async () => {
    const { rows } = await admin.query(
      `select (select count(*)::int from laget.outbox where owner_id = $1) as told,
         (select count(*)::int from laget.audit where owner_id = $1 and fact = 'pack.installed') as noted`,
      [owner],
    );
    expect(rows).toEqual([{ told: 1, noted: 1 }]);
  });

  it('is not done twice', async () => {
    await expect(install(owner)).rejects.toMatchObject({ refusal: { refused: 'pack.taken' } });
    expect(await count('forum')).toBe(melhus.forums.length);
  });

  it.each(['lier', 'lillestrom', 'nordre-land', 'gjovikregionen', 'baerum'])(
    'R-001 is done the same way with the model of %s',
    async (key) => {
      const pack = demoPackOf(key);
      const { forums, seats } = await install(ids.next() as OwnerId, pack);
      expect([...forums.keys()]).toEqual(pack.forums.map((forum) => forum.key));
      expect(seats).toHaveLength(pack.seats.length);
    },
  );

  it('leaves nothing behind when it fails halfway: the key of the municipality is taken', async () => {
    const other = ids.next() as OwnerId;
    await expect(install(other)).rejects.toThrow(/owner_key_unique/);
    const { rows } = await admin.query(
      'select count(*)::int as n from laget.forum where owner_id = $1',
      [other],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});
