import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProposalApproved, ProposalMade } from '#contract/year-proposal';
import { asDay, daysBetween } from '#kernel/time/day';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';
import { giveRhythm, planned } from '../support/years.js';

const now = new Date('2026-08-20T08:00:00Z');
let database: TestDatabase;
let granmo: Municipality;
let api: TestApi;

beforeAll(async () => {
  database = await aDatabase();
  granmo = await aMunicipality(database.appUrl);
  await giveRhythm(database.adminUrl, granmo, {
    group: { every: 'month' },
    network: { every: 'month', before: { forum: 'group', maxDays: 7 } },
    school: { every: 'month', after: { forum: 'group', maxDays: 14 } },
  });
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids: idSource('beside') });
}, 60_000);
afterAll(() => api?.close());

const daysOf = async (forum: string) =>
  (
    await asAdmin<{ day: string }>(
      database.adminUrl,
      `select day::text as day from laget.meeting where forum_id = $1 order by day`,
      [forum],
    )
  ).map(({ day }) => asDay(day));

describe('a series beside that of another forum (R-020)', () => {
  it('gets its meetings before, or after, each of the other’s when the year is planned and approved', async () => {
    const administrator = await new Client(api.url).signIn('granmo.administrator');
    const made = await administrator.post<ProposalMade>('/api/year/proposals', {
      schoolYear: 2026,
    });
    const year = await planned(administrator, made.body);
    expect(year.result?.unmet).toEqual([]);
    const path = `/api/year/proposals/${year.id}/approve`;
    expect((await administrator.post<ProposalApproved>(path)).status).toBe(200);
    const [group, before, after] = await Promise.all(
      [granmo.forum.group, granmo.forum.network, granmo.forum.school].map(daysOf),
    );
    expect(group?.length).toBeGreaterThanOrEqual(10);
    for (const day of group ?? []) {
      const ahead = (before ?? []).map((other) => daysBetween(other, day));
      expect(ahead.some((days) => days >= 1 && days <= 7)).toBe(true);
    }
    for (const day of after ?? []) {
      const since = (group ?? []).map((other) => daysBetween(other, day));
      expect(since.some((days) => days >= 1 && days <= 14)).toBe(true);
    }
  }, 60_000);
});
