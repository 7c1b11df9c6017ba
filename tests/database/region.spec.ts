import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { InstallPack } from '#application/pack/install-pack';
import { Actors } from '#application/session/actors';
import type { AccountId, OwnerId, PersonId } from '#kernel/ids';
import { demoPackOf } from '#model-packs/packs-on-disk';
import { asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aHouse, SetClock, someone, there } from '../support/house.js';
import { EnrolPeople } from '#application/person/enrol-people';
import { idSource } from '../support/ids.js';
import { aRegion, type Region, seatFromHome } from '../support/region.js';

const ids = idSource('region-fence');
const subject = 'demo:land.director';
let database: TestDatabase;
let house: INestApplicationContext;
let app: pg.Client;
let region: Region;
let land: OwnerId;
let home: PersonId;

beforeAll(async () => {
  database = await aDatabase();
  house = await aHouse(database.appUrl, { clock: new SetClock('2026-09-01'), ids });
  app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
  // the municipality is there first: what it shares begins when its region is there too
  land = ids.next() as OwnerId;
  const machine = house.get(Actors).clock(land);
  await house.get(InstallPack).execute(machine, demoPackOf('nordre-land'));
  const enrolled = await house
    .get(EnrolPeople)
    .execute(machine, [someone('land.director', subject)]);
  home = there(enrolled[0]);
  region = await aRegion(house, ids.next() as OwnerId);
  await seatFromHome(house, region, { subject, forum: 'kommunalsjefnettverket' });
});
afterAll(async () => {
  await app.end();
  await house.close();
});

const ownersOf = async (): Promise<readonly OwnerId[]> => {
  const [account] = await asAdmin<{ id: AccountId }>(
    database.adminUrl,
    'select id from laget.account where subject = $1',
    [subject],
  );
  const login = { account: there(account).id, owner: land, person: home };
  return there(await house.get(Actors).of(login)).owners;
};

const set = (owner: OwnerId, column: 'covers' | 'regions', keys: readonly string[]) =>
  asAdmin(database.adminUrl, `update laget.owner set ${column} = $2 where id = $1`, [
    owner,
    JSON.stringify(keys),
  ]);

/** How many rows of an owner the application's role sees when the session reads for these. */
const seen = async (rowsOf: OwnerId, owners: readonly OwnerId[]): Promise<number> => {
  await app.query('begin');
  await app.query(`select set_config('app.owners', $1, true)`, [`{${owners.join(',')}}`]);
  const { rows } = await app.query<{ count: string }>(
    'select count(*) from laget.forum where owner_id = $1',
    [rowsOf],
  );
  await app.query('rollback');
  return Number(rows[0]?.count);
};

/** Tries to change the region's forums as the application's role. @returns rows changed, or the refusal's code */
const changed = async (writesFor: OwnerId, reads: readonly OwnerId[]): Promise<number | string> => {
  await app.query('begin');
  await app.query(`select set_config('app.owner', $1, true), set_config('app.owners', $2, true)`, [
    writesFor,
    `{${reads.join(',')}}`,
  ]);
  const { rowCount } = await app.query(
    'update laget.forum set version = version + 1 where owner_id = $1',
    [region.owner],
  );
  await app.query('rollback');
  return rowCount ?? 0;
};

describe('a municipality and its region', () => {
  it('R-131: are two layers: the pack of one names the other, and holds none of its forums', async () => {
    const [local, regional] = [demoPackOf('nordre-land'), demoPackOf('gjovikregionen')];
    expect(local.regions).toEqual(['gjovikregionen']);
    const keys = new Set(regional.forums.map(({ key }) => key));
    expect(local.forums.filter(({ key }) => keys.has(key))).toEqual([]);
    const rows = await asAdmin(
      database.adminUrl,
      `select o.key, o.regions, o.kind, count(f.id)::int as forums from laget.owner o join laget.forum f on f.owner_id = o.id
       group by o.id order by o.kind`,
    );
    expect(rows).toEqual([
      {
        ...{ key: 'nordre-land', kind: 'municipality', regions: ['gjovikregionen'] },
        forums: local.forums.length,
      },
      { key: 'gjovikregionen', kind: 'region', regions: [], forums: regional.forums.length },
    ]);
  });

  it('R-131: both layers are read by whoever sits in both, and none when one of them does not name the other', async () => {
    expect(await ownersOf()).toEqual([land, region.owner]);
    const { covers } = demoPackOf('gjovikregionen').owner;
    await set(region.owner, 'covers', ['gjovik']);
    expect(await ownersOf()).toEqual([land]);
    await set(region.owner, 'covers', covers);
    await set(land, 'regions', []);
    expect(await ownersOf()).toEqual([land]);
    await set(land, 'regions', ['gjovikregionen']);
    expect(await ownersOf()).toEqual([land, region.owner]);
  });

  it('R-130: the fence stands behind the policy: without the region among the owners no row of it is there', async () => {
    const all = demoPackOf('gjovikregionen').forums.length;
    expect(await seen(region.owner, [land])).toBe(0);
    expect(await seen(region.owner, [land, region.owner])).toBe(all);
    expect(await seen(land, [region.owner])).toBe(0);
  });

  it('R-130: the fence lets nobody who acts at home change a row of the region, though it is read', async () => {
    const all = demoPackOf('gjovikregionen').forums.length;
    expect(await changed(land, [land, region.owner])).toBe(0);
    expect(await changed(region.owner, [region.owner])).toBe(all);
  });

  it('R-130: every seat of a municipality in a regional forum says which municipality it is', async () => {
    const rows = await asAdmin<{ municipality: string }>(
      database.adminUrl,
      `select terms->>'municipality' as municipality from laget.seat where forum_id = $1 and role = 'member' order by 1`,
      [region.ids.forums.get('kommunalsjefnettverket')],
    );
    expect(rows.map(({ municipality }) => municipality)).toEqual(
      demoPackOf('gjovikregionen').owner.covers.toSorted(),
    );
  });
});
