import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { machineClock, machineIds } from '#application/ids';
import { seedTown } from '#model-packs/demo/town/seed-town';
import { asAdmin } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aHouse } from '../support/house.js';

const { appUrl, adminUrl } = await aDatabase();
const house = await aHouse(appUrl, { clock: machineClock, ids: machineIds });
const arenas = `('faglig-arena-barnehage', 'faglig-arena-skole')`;

beforeAll(() => seedTown({ house, today: '2026-08-03', pack: 'lier' }), 120_000);
afterAll(() => house.close());

describe('the year of a town founded on Lier’s plan before its school year begins', () => {
  it('has two meetings that both professional arenas hold together (R-019, LIE-R04)', async () => {
    const joint = await asAdmin(
      adminUrl,
      `select h.key as host, g.key as guest from laget.meeting m
       join laget.forum h on h.id = m.forum_id join laget.forum g on g.id = m.joint_forum_id`,
    );
    const pair = { host: 'faglig-arena-barnehage', guest: 'faglig-arena-skole' };
    expect(joint).toEqual([pair, pair]);
  });

  it('has about eight in each, the joint ones counted in both (R-019, LIE-R03)', async () => {
    const counts = await asAdmin<{ count: number }>(
      adminUrl,
      `select count(m.id)::int as count from laget.forum f
       join laget.meeting m on f.id in (m.forum_id, m.joint_forum_id) where f.key in ${arenas} group by f.key`,
    );
    expect(counts).toHaveLength(2);
    for (const { count } of counts) expect(count).toBe(8);
  });

  it('calls to a joint meeting everybody who must come to either, each once', async () => {
    const [missed] = await asAdmin<{
      bound: number;
      missing: number;
      calls: number;
      people: number;
    }>(
      adminUrl,
      `with bound as (
         select distinct m.id as meeting, s.person_id as person from laget.meeting m
         join laget.seat s on s.forum_id in (m.forum_id, m.joint_forum_id) and s.role = 'member' and s.required
           and s.ended_at is null and s.person_id is not null
         where m.joint_forum_id is not null)
       select (select count(*)::int from bound) as bound,
         (select count(*)::int from bound b where not exists (select from laget.attendance a
           where a.meeting_id = b.meeting and a.person_id = b.person and a.required)) as missing,
         count(*)::int as calls, count(distinct (a.meeting_id, a.person_id))::int as people
       from laget.attendance a join laget.meeting m on m.id = a.meeting_id where m.joint_forum_id is not null`,
    );
    expect(missed?.bound).toBeGreaterThan(4);
    expect(missed).toMatchObject({ missing: 0, calls: missed?.people });
  });
});
