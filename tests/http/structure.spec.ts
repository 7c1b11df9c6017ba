import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Structure } from '#contract/structure';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aSentCase } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

let api: TestApi;
let here: Municipality;
beforeAll(async () => {
  const database = await aDatabase();
  here = await aMunicipality(database.appUrl);
  await aMunicipality(database.appUrl, 'lundmo');
  api = await anApi(database.appUrl);
});
afterAll(() => api.close());

const mapFor = async (who: string) =>
  Structure.parse((await (await new Client(api.url).signIn(who)).get('/api/structure')).body);

describe('the map of forums (R-014)', () => {
  it('shows everyone who works here all forums and the ways between them, and none of another municipality', async () => {
    const map = await mapFor('granmo.teacher');
    const drawn = map.nodes.flatMap(({ forums }) => forums.map(({ id }) => id));
    expect(drawn.toSorted()).toEqual(Object.values(here.forum).toSorted());
    const places = new Set([...map.nodes, ...map.ends].map(({ key }) => key));
    expect(map.edges.every(({ from, to }) => places.has(from) && places.has(to))).toBe(true);
    expect(map.edges.length).toBeGreaterThan(0);
    const there = await mapFor('lundmo.teacher');
    expect(there.nodes.some(({ key }) => places.has(key) && key.length === 36)).toBe(false);
  });

  it('tells of a few cases on their way only that they are under five', async () => {
    const principal = await new Client(api.url).signIn('granmo.principal');
    const refers = async () =>
      (await mapFor('granmo.director')).edges.filter(({ kind }) => kind === 'refersTo');
    const before = await refers();
    expect(before.every(({ count }) => count === 0)).toBe(true);
    await aSentCase(principal, here);
    expect((await refers()).map(({ count }) => count)).toContain('under-5');
  });

  it('needs a session', async () => {
    expect((await new Client(api.url).get('/api/structure')).status).toBe(401);
  });
});
