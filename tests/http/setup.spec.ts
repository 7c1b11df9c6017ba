import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PackDraft, PackShelfList, Setup } from '#contract/pack';
import type { Problem } from '#contract/problem';
import type { SessionAnswer } from '#contract/session';
import type { Structure } from '#contract/structure';
import { anEmptyTown } from '../support/an-empty-town.js';
import { anApi, Client, type TestApi } from '../support/api.js';
import { match } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality } from '../support/municipality.js';
import { demoAnswers } from '../support/demo-answers.js';
import { asked, SettingUp } from '../support/setting-up.js';

const now = new Date('2026-08-03T08:00:00Z');
let api: TestApi;
let administrator: Client;
let town: SettingUp;

beforeAll(async () => {
  const database = await aDatabase();
  await anEmptyTown(database.appUrl, '2026-08-03');
  await aMunicipality(database.appUrl, 'granmo');
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids: idSource('setup') });
  administrator = await new Client(api.url).signIn('administrator');
  town = new SettingUp(administrator);
}, 60_000);
afterAll(() => api.close());

describe('a municipality that has nothing yet', () => {
  it('has an administrator who sees that it must be set up, and the packs to choose from', async () => {
    const { signedIn } = (await administrator.get<SessionAnswer>('/api/session')).body;
    expect(signedIn).toMatchObject({ setUp: false, forums: [] });
    expect(signedIn?.may).toContain('pack.read');
    expect(await town.setup()).toMatchObject({ draft: null, forums: 0, people: 1, meetings: 0 });
    const { items } = (await administrator.get<PackShelfList>('/api/packs')).body;
    expect(items.map(({ key }) => key)).toEqual([
      'baerum',
      'lier',
      'lillestrom',
      'melhus',
      'nordre-land',
    ]);
    expect(items.find(({ key }) => key === 'melhus')?.open).toBeGreaterThan(20);
  });

  it('is set up by nobody but its administrator, and by no other municipality', async () => {
    const principal = await new Client(api.url).signIn('granmo.principal');
    for (const path of ['/api/packs', '/api/setup', '/api/setup/form'])
      expect((await principal.get(path)).status).toBe(403);
    expect((await town.choose({ pack: 'melhus', copyAs: null }, principal)).status).toBe(403);
    const nobody = await new Client(api.url).withToken();
    expect((await nobody.get('/api/setup')).status).toBe(401);
    expect((await town.choose({ pack: 'melhus', copyAs: null })).status).toBe(200);
    const other = await new Client(api.url).signIn('granmo.administrator');
    expect((await other.get<Setup>('/api/setup')).body.draft).toBeNull();
    const foreign = await other.post(
      '/api/setup/settle',
      { answers: [{ path: 'units', value: [] }] },
      match(1),
    );
    expect(foreign.status).toBe(404);
    const taken = await town.choose({ pack: 'melhus', copyAs: null }, other);
    expect([taken.status, taken.body.code]).toEqual([409, 'pack.taken']);
  });

  it('cannot choose a pack that is not there, nor the layer of a region', async () => {
    for (const pack of ['ukjent', '../melhus', 'gjovikregionen'])
      expect((await town.choose({ pack, copyAs: null })).status).toBe(404);
  });

  it('may begin with nothing but a name: what is missing is told, and nothing can be installed', async () => {
    const { body } = await town.choose({ pack: 'empty', copyAs: 'Sjette kommune' });
    expect(body).toMatchObject({ base: 'empty', newer: false, forums: [] });
    expect(body.text).toContain('nb: Sjette kommune');
    expect(body.faults.map(({ path, code }) => [path, code])).toEqual([
      ['services', 'too-few'],
      ['forums', 'too-few'],
    ]);
    expect((await town.install()).body.code).toBe('pack.has-faults');
  });

  it('begins with a copy that has another name and schools of its own', async () => {
    const { body } = await town.choose({ pack: 'melhus', copyAs: 'Nyå kommune' });
    expect(body).toMatchObject({ municipality: { nb: 'Nyå kommune' }, base: 'melhus', faults: [] });
    expect(body.text).toContain('key: nya-kommune');
    expect(asked(body)[0]).toMatchObject({ path: 'units', open: true, blocks: true });
    expect((await town.choose({ pack: 'melhus', copyAs: null })).body.places).toEqual([]);
  });
});

describe('the open questions of a model', () => {
  it('are made from the schema of each kind, with what the plan says beside them', async () => {
    const team = (await town.draft()).forums.find(({ key }) => key === 'droftingsteam');
    expect(team?.rules[0]?.quote).toEqual(expect.any(String));
    const agenda = team?.questions.find(({ setting }) => setting === 'agendaBefore');
    expect(agenda).toMatchObject({
      type: 'working-days',
      min: 1,
      max: 20,
      asked: true,
      open: true,
    });
    const clocks = team?.questions.find(({ setting }) => setting === 'clocks');
    expect(clocks?.of).toContain('claim');
  });

  it('take all answers or none, and say which cannot be used', async () => {
    const good = { path: 'forums.droftingsteam.agendaBefore', value: 5 };
    const bad = { path: 'forums.droftingsteam.minutesWithin', value: 500 };
    const unknown = { path: 'forums.koret.meets', value: 1 };
    const refused = await town.settle([good, bad]);
    expect([refused.status, refused.body.code]).toEqual([422, 'pack.answer']);
    expect(refused.body.fields).toEqual([{ path: bad.path, code: 'answer' }]);
    expect((await town.settle([unknown])).body.fields).toEqual([
      { path: unknown.path, code: 'answer-unknown' },
    ]);
    const of = (body: PackDraft) => asked(body).find(({ path }) => path === good.path);
    expect(of(await town.draft())?.value).toBeNull();
    expect(of((await town.settle([good])).body)).toMatchObject({ value: 5, open: false });
    expect(of((await town.settle([{ ...good, value: null }])).body)).toMatchObject({ open: true });
  });

  it('keep the model from being installed while they are open', async () => {
    const refused = await town.install();
    expect([refused.status, refused.body.code]).toEqual([422, 'pack.open']);
    expect((await town.setup()).forums).toBe(0);
  });

  it('are answered once: an answer to an older version is told so', async () => {
    const { version } = await town.draft();
    const body = { answers: [{ path: 'forums.droftingsteam.agendaBefore', value: 4 }] };
    const send = () => administrator.post<Problem>('/api/setup/settle', body, match(version));
    const [one, other] = await Promise.all([send(), send()]);
    expect(new Set([one.status, other.status])).toEqual(new Set([200, 412]));
  });
});

describe('the text of a model', () => {
  it('is kept when it cannot be read, with the line of its fault, and not installed', async () => {
    const { text } = await town.draft();
    const broken = text.replace('schemaVersion: 1', 'schemaVersion: [1');
    const { status, body } = await town.write(broken);
    expect(status).toBe(200);
    expect(body.text).toBe(broken);
    expect(body.faults[0]?.line).toEqual(expect.any(Number));
    expect((await town.install()).body.code).toBe('pack.has-faults');
    const settled = await town.settle([{ path: 'forums.droftingsteam.agendaBefore', value: 5 }]);
    expect(settled.body.code).toBe('pack.has-faults');
    expect((await town.write(text)).body.faults).toEqual([]);
  });

  it('names a ring of forums that would report in a circle, forum by forum', async () => {
    const { text } = await town.draft();
    const mandate = '      - { kind: mandates, to: { forum: tverrfaglig-samarbeidsgruppe }';
    const report = '      - { kind: reportsTo, to: { forum: tverrfaglig-samarbeidsgruppe } }\n';
    const ring = text.replace(mandate, report + mandate);
    expect(ring).not.toBe(text);
    const { body } = await town.write(ring);
    expect(body.faults.map(({ values }) => values['chain']).join('\n')).toMatch(/→/);
    expect((await town.install()).status).toBe(422);
    await town.write(text);
  });
});

describe('installing', () => {
  it('makes every forum once, and the map shows them', async () => {
    const before = await town.draft();
    expect((await town.settle(demoAnswers(before))).status).toBe(200);
    const ready = await town.draft();
    expect(asked(ready).filter(({ blocks }) => blocks)).toEqual([]);
    const [one, other] = await Promise.all([town.install(), town.install()]);
    expect(new Set([one.status, other.status])).toEqual(new Set([200, 409]));
    const after = await town.setup();
    expect(after).toMatchObject({ forums: ready.count, draft: { inForceOn: '2026-08-03' } });
    const { nodes } = (await administrator.get<Structure>('/api/structure')).body;
    expect(nodes.length).toBe(ready.map?.nodes.length);
    const { signedIn } = (await administrator.get<SessionAnswer>('/api/session')).body;
    expect(signedIn).toMatchObject({ setUp: true, owner: { name: { nb: 'Melhus kommune' } } });
    const again = await town.install();
    expect([again.status, again.body.code]).toEqual([409, 'pack.taken']);
    expect((await town.choose({ pack: 'lier', copyAs: null })).body.code).toBe('pack.taken');
  });
});
