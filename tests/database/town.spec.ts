import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ReadPersonas } from '#application/session/read-personas';
import { machineClock, machineIds } from '#application/ids';
import { seedTown } from '#model-packs/demo/town/seed-town';
import { aDatabase } from '../support/database.js';
import { aHouse } from '../support/house.js';

const { appUrl, adminUrl } = await aDatabase();
const admin = new pg.Client({ connectionString: adminUrl });
const house = await aHouse(appUrl, { clock: machineClock, ids: machineIds });
const today = '2026-11-25';

const one = async (sql: string): Promise<Record<string, number>> =>
  (await admin.query<Record<string, number>>(sql)).rows[0] ?? {};

beforeAll(async () => {
  await admin.connect();
  await seedTown({ house, today, pack: 'lier' });
}, 120_000);

afterAll(async () => {
  await admin.end();
  await house.close();
});

describe('a town founded on Lier’s plan', () => {
  it('can be signed in to as its administrator and as those who hold its offices', async () => {
    const personas = await house.get(ReadPersonas).execute();
    expect(personas.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['administrator', 'office.child-coordinator']),
    );
    expect(personas.length).toBeGreaterThan(5);
  });

  it('has the rest of its year before it, and nothing behind it', async () => {
    const { coming, past } = await one(
      `select count(*) filter (where day > '${today}')::int as coming, count(*) filter (where day <= '${today}')::int as past from laget.meeting`,
    );
    expect(coming).toBeGreaterThan(80);
    expect(past).toBe(0);
  });

  it('calls whoever sits by an office as of the service they work in, which is what a consent names', async () => {
    const { called, otherwise } = await one(
      `select count(*)::int as called, count(*) filter (where a.service_id is distinct from p.service_id)::int as otherwise
       from laget.attendance a join laget.seat s on s.id = a.seat_id join laget.person p on p.id = a.person_id
       where s.office_id is not null and p.service_id is not null`,
    );
    expect(called).toBeGreaterThan(50);
    expect(otherwise).toBe(0);
  });
});
