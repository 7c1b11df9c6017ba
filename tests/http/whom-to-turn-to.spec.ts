import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForumPage, type ForumLine } from '#contract/forum';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

let api: TestApi;
let adminUrl: string;
let town: Municipality;

beforeAll(async () => {
  const database = await aDatabase();
  ({ adminUrl } = database);
  town = await aMunicipality(database.appUrl);
  api = await anApi(database.appUrl);
});
afterAll(() => api.close());

const settled = (settings: Readonly<Record<string, unknown>>) =>
  asAdmin(adminUrl, 'update laget.forum set settings = settings || $2::jsonb where id = $1', [
    town.forum.discussion,
    JSON.stringify(settings),
  ]);
const pageFor = async (who: string): Promise<ForumPage> => {
  const client = await new Client(api.url).signIn(`granmo.${who}`);
  return ForumPage.parse((await client.get(`/api/forums/${town.forum.discussion}`)).body);
};

describe('the page of a forum', () => {
  it.each([
    [{ from: 0, to: 20 }],
    [{ from: 0, to: 1, unborn: true, guardians: true }],
    [{ from: 12, to: 18, followUpTo: 25 }],
    [{ from: 16, to: 25, adults: true }],
  ])('R-010: shows whom it is for, as it is settled for this forum: %j', async (ages) => {
    await settled({ ages });
    expect((await pageFor('teacher')).ages).toEqual(ages);
  });

  it('R-010: shows the new target group from the moment it is changed', async () => {
    await settled({ ages: { from: 0, to: 18 } });
    expect((await pageFor('nurse')).ages).toEqual({ from: 0, to: 18 });
    await settled({ ages: { from: 0, to: 20, followUpTo: 23 } });
    expect((await pageFor('nurse')).ages).toEqual({ from: 0, to: 20, followUpTo: 23 });
  });

  it.each([
    [{ role: 'leader' }, 'coordinator Oppdiktsen'],
    [{ office: 'director' }, 'Kontor director'],
    [{ service: 'pps' }, 'Tjeneste pps'],
  ])('R-041: names who calls its meetings, by %j', async (convener, name) => {
    await settled({ convener });
    expect((await pageFor('teacher')).convener).toEqual({ nb: name });
  });

  it('R-013: tells anybody who works here whom to turn to with what: purpose, whom it is for, who leads, who convenes', async () => {
    await settled({ convener: { role: 'leader' }, ages: { from: 0, to: 20 } });
    const page = await pageFor('teacher');
    expect(page.roles).toEqual([]);
    expect(page).toMatchObject({
      mandate: { purpose: { nb: 'Prøves' } },
      ages: { from: 0, to: 20 },
      leader: { name: 'coordinator Oppdiktsen' },
      convener: { nb: 'coordinator Oppdiktsen' },
      policy: { accepts: ['identified', 'anonymous'] },
    });
    expect(page.neighbours.filter(({ edge }) => edge === 'refersTo')).not.toEqual([]);
  });

  it('R-013: is found from the list of all forums, which holds every team with who leads it', async () => {
    const client = await new Client(api.url).signIn('granmo.teacher');
    const { items } = (await client.get<{ items: ForumLine[] }>('/api/forums')).body;
    expect(items).toHaveLength(6);
    expect(items.filter(({ leader }) => leader === null)).toEqual([]);
  });
});
