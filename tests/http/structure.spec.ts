import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Structure } from '#contract/structure';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin, aSentCase } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

let api: TestApi;
let here: Municipality;
let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
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

  it('counts what is lifted without persons, and nothing that is overdue in a case', async () => {
    const { group } = here.forum;
    const { director } = here.office;
    await asAdmin(
      database.adminUrl,
      `insert into laget.forum_edge (id, owner_id, kind, from_forum_id, to_office_id)
       values (gen_random_uuid(), $1, 'escalatesTo', $2, $3)`,
      [here.owner, group, director],
    );
    const overdue = (level: string) =>
      asAdmin(
        database.adminUrl,
        `insert into laget.escalation (id, owner_id, reason, level, from_forum_id, to_office_id, state, respond_by, raised_at, version)
         values (gen_random_uuid(), $1, 'overdue', $2, $3, $4, 'open', '2026-12-01', now(), 1)`,
        [here.owner, level, group, director],
      );
    const lifted = async () =>
      (await mapFor('granmo.teacher')).edges.find(
        ({ kind, to }) => kind === 'escalatesTo' && to === director,
      )?.count;
    await overdue('individual');
    expect(await lifted()).toBe(0);
    await overdue('system');
    expect(await lifted()).toBe(1);
  });

  it('shows what stands around, which is not run here, and none of what stands around another municipality', async () => {
    const plain = { level: 'system', status: 'active', replacedBy: [] };
    const around = (names: readonly object[], key: string) =>
      asAdmin(database.adminUrl, `update laget.owner set around = $1 where key = $2`, [
        JSON.stringify(names),
        key,
      ]);
    await around(
      [
        { ...plain, key: 'council', name: { nb: 'Kommunestyret' }, role: 'authority' },
        {
          ...{ key: 'before', name: { nb: 'Det gamle teamet' }, role: 'historical' },
          ...{ level: 'individual', status: 'superseded', replacedBy: ['discussion', 'unknown'] },
        },
      ],
      'granmo',
    );
    await around([{ ...plain, key: 'theirs', name: { nb: 'Deres' }, role: 'context' }], 'lundmo');
    const map = await mapFor('granmo.teacher');
    expect(map.around.map(({ key, role, replacedBy }) => [key, role, replacedBy])).toEqual([
      ['council', 'authority', []],
      ['before', 'historical', [here.forum.discussion]],
    ]);
    const ends = new Set(map.edges.flatMap(({ from, to }) => [from, to]));
    expect(map.around.some(({ key }) => ends.has(key))).toBe(false);
    const there = await mapFor('lundmo.teacher');
    expect(there.around.map(({ key }) => key)).toEqual(['theirs']);
  });

  it('needs a session', async () => {
    expect((await new Client(api.url).get('/api/structure')).status).toBe(401);
  });
});
