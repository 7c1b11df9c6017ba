import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForumLine } from '#contract/forum';
import { ForumPage } from '#contract/forum';
import { MyDay } from '#contract/my-day';
import type { Problem } from '#contract/problem';
import { Year } from '#contract/year';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

let api: TestApi;
let adminUrl: string;
let here: Municipality;
let there: Municipality;
beforeAll(async () => {
  const database = await aDatabase();
  adminUrl = database.adminUrl;
  here = await aMunicipality(database.appUrl);
  there = await aMunicipality(database.appUrl, 'lundmo');
  api = await anApi(database.appUrl);
});
afterAll(() => api.close());

const signIn = (who: string) => new Client(api.url).signIn(`granmo.${who}`);

describe('the forums', () => {
  it('are listed to all who work here, own ones first, and none of another municipality (R-040)', async () => {
    const { body } = await (await signIn('principal')).get<{ items: ForumLine[] }>('/api/forums');
    expect(body.items[0]?.roles).toEqual(['chair']);
    expect(body.items.map(({ id }) => id).toSorted()).toEqual(Object.values(here.forum).toSorted());
  });

  it('R-030: are one’s own from the day the seat begins, not before', async () => {
    const rolesOf = async () => {
      const { body } = await (await signIn('nurse')).get<{ items: ForumLine[] }>('/api/forums');
      return body.items.flatMap(({ roles }) => roles);
    };
    const beginsOn = (day: string) =>
      asAdmin(adminUrl, 'update laget.seat set from_on = $1 where person_id = $2', [
        day,
        here.person.nurse,
      ]);
    const seats = await rolesOf();
    expect(seats).toContain('member');
    await beginsOn('2099-08-01');
    expect(await rolesOf()).toEqual([]);
    await beginsOn('2020-08-01');
    expect(await rolesOf()).toEqual(seats);
  });

  it('each have a page of seats, mandate and place in the structure', async () => {
    const { body } = await (
      await signIn('coordinator')
    ).get(`/api/forums/${here.forum.discussion}`);
    const page = ForumPage.parse(body);
    expect(page.seats.map((seat) => seat.role)).toEqual(['leader', 'member', 'member']);
    expect(page.neighbours.filter(({ way }) => way === 'in').map(({ edge }) => edge)).toEqual([
      'refersTo',
      'refersTo',
    ]);
    expect(page.actions).toEqual({ overdue: 0, week: 0, later: 0 });
  });

  it('R-009: show purpose, mandate, tasks and what they take to members and to neighbours', async () => {
    for (const who of ['coordinator', 'principal', 'networkLeader']) {
      const path = `/api/forums/${here.forum.discussion}`;
      const page = ForumPage.parse((await (await signIn(who)).get(path)).body);
      expect(page.mandate).toEqual({ purpose: { nb: 'Prøves' }, rules: [], settledHere: [] });
      expect(page.policy).toMatchObject({ accepts: ['identified', 'anonymous'] });
      expect(page.policy.agenda).toContain('new-cases');
    }
  });

  it('show no measures to those who do not sit there', async () => {
    const { body } = await (await signIn('principal')).get(`/api/forums/${here.forum.discussion}`);
    expect(ForumPage.parse(body).actions).toBeNull();
  });

  it('of another municipality do not exist, and ids that are none are refused', async () => {
    const client = await signIn('director');
    expect((await client.get(`/api/forums/${there.forum.discussion}`)).status).toBe(404);
    const { status, body } = await client.get<Problem>('/api/forums/none');
    expect([status, body.code]).toEqual([400, 'body.invalid']);
  });

  it('need a session', async () => {
    expect((await new Client(api.url).get('/api/forums')).status).toBe(401);
  });
});

describe('my day and the year', () => {
  it('are there for everyone, also before anything is planned (R-023, R-040)', async () => {
    const client = await signIn('ppt');
    const day = MyDay.parse((await client.get('/api/my-day')).body);
    expect([day.next, day.waiting, day.actions, day.week.length]).toEqual([null, [], [], 5]);
    const year = Year.parse((await client.get('/api/year?schoolYear=2026')).body);
    expect(year.forums).toHaveLength(6);
    expect(year.obligations.map(({ half, key }) => [half, key])).toContainEqual(['autumn', 'slt']);
  });
});
