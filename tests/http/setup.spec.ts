import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import type { DraftChanges, DraftQuestion, PackDraft, PackShelfList, Setup } from '#contract/pack';
import type { Problem } from '#contract/problem';
import type { SessionAnswer } from '#contract/session';
import type { Structure } from '#contract/structure';
import { anEmptyTown } from '../support/an-empty-town.js';
import { anApi, Client, type TestApi } from '../support/api.js';
import { match } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality } from '../support/municipality.js';

const now = new Date('2026-08-03T08:00:00Z');
let api: TestApi;
let administrator: Client;

beforeAll(async () => {
  const database = await aDatabase();
  await anEmptyTown(database.appUrl, '2026-08-03');
  await aMunicipality(database.appUrl, 'granmo');
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids: idSource('setup') });
  administrator = await new Client(api.url).signIn('administrator');
}, 60_000);
afterAll(() => api.close());

const setup = async () => (await administrator.get<Setup>('/api/setup')).body;
const draft = async (): Promise<PackDraft> => {
  const { draft: found } = await setup();
  if (found === null) throw new Error('nothing is chosen');
  return found;
};
const choose = (body: { pack: string; copyAs: string | null }, client = administrator) =>
  client.post<PackDraft & Problem>('/api/setup/choose', body);
const settle = async (answers: readonly { path: string; value: unknown }[]) =>
  administrator.post<PackDraft & Problem>(
    '/api/setup/settle',
    { answers },
    match((await draft()).version),
  );
const write = async (text: string) =>
  administrator.put<PackDraft & Problem>(
    '/api/setup/text',
    { text },
    match((await draft()).version),
  );
const install = async () =>
  administrator.post<PackDraft & Problem>('/api/setup/install', {}, match((await draft()).version));
const asked = ({ forums, places }: PackDraft): DraftQuestion[] =>
  [...places, ...forums.flatMap(({ questions }) => questions)].filter((one) => one.asked);

/** The demo's own choices as answers, by the path of their question. */
const demoAnswers = ({ forums }: PackDraft) => {
  const choices: {
    forums: Record<string, Record<string, unknown>>;
    edges: { from: string; kind: string; to: unknown; days?: number; settles: 'to' | 'days' }[];
  } = parse(readFileSync('libs/model-packs/demo/melhus.settings.yaml', 'utf8'));
  return [
    ...Object.entries(choices.forums).flatMap(([forum, values]) =>
      Object.entries(values).map(([setting, value]) => ({
        path: `forums.${forum}.${setting}`,
        value,
      })),
    ),
    ...choices.edges.flatMap(({ from, kind, to, days, settles }) => {
      const questions = forums.find(({ key }) => key === from)?.questions ?? [];
      const found = questions.find(
        (one) => one.setting === kind && one.path.endsWith(`.${settles}`),
      );
      return { path: found?.path ?? '', value: settles === 'to' ? to : days };
    }),
  ];
};

describe('a municipality that has nothing yet', () => {
  it('has an administrator who sees that it must be set up, and the packs to choose from', async () => {
    const { signedIn } = (await administrator.get<SessionAnswer>('/api/session')).body;
    expect(signedIn).toMatchObject({ setUp: false, forums: [] });
    expect(signedIn?.may).toContain('pack.read');
    expect(await setup()).toMatchObject({ draft: null, forums: 0, people: 1, meetings: 0 });
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
    for (const path of ['/api/packs', '/api/setup'])
      expect((await principal.get(path)).status).toBe(403);
    expect((await choose({ pack: 'melhus', copyAs: null }, principal)).status).toBe(403);
    const nobody = await new Client(api.url).withToken();
    expect((await nobody.get('/api/setup')).status).toBe(401);
    expect((await choose({ pack: 'melhus', copyAs: null })).status).toBe(200);
    const other = await new Client(api.url).signIn('granmo.administrator');
    expect((await other.get<Setup>('/api/setup')).body.draft).toBeNull();
    const foreign = await other.post(
      '/api/setup/settle',
      { answers: [{ path: 'units', value: [] }] },
      match(1),
    );
    expect(foreign.status).toBe(404);
    const taken = await choose({ pack: 'melhus', copyAs: null }, other);
    expect([taken.status, taken.body.code]).toEqual([409, 'pack.taken']);
  });

  it('cannot choose a pack that is not there, nor the layer of a region', async () => {
    for (const pack of ['ukjent', '../melhus', 'gjovikregionen'])
      expect((await choose({ pack, copyAs: null })).status).toBe(404);
  });

  it('begins with a copy that has another name and schools of its own', async () => {
    const { body } = await choose({ pack: 'melhus', copyAs: 'Nyå kommune' });
    expect(body).toMatchObject({ municipality: { nb: 'Nyå kommune' }, base: 'melhus', faults: [] });
    expect(body.text).toContain('key: nya-kommune');
    expect(asked(body)[0]).toMatchObject({ path: 'units', open: true, blocks: true });
    expect((await choose({ pack: 'melhus', copyAs: null })).body.places).toEqual([]);
  });
});

describe('the open questions of a model', () => {
  it('are made from the schema of each kind, with what the plan says beside them', async () => {
    const team = (await draft()).forums.find(({ key }) => key === 'droftingsteam');
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
    const refused = await settle([good, bad]);
    expect([refused.status, refused.body.code]).toEqual([422, 'pack.answer']);
    expect(refused.body.fields).toEqual([{ path: bad.path, code: 'answer' }]);
    expect((await settle([unknown])).body.fields).toEqual([
      { path: unknown.path, code: 'answer-unknown' },
    ]);
    const of = (body: PackDraft) => asked(body).find(({ path }) => path === good.path);
    expect(of(await draft())?.value).toBeNull();
    expect(of((await settle([good])).body)).toMatchObject({ value: 5, open: false });
    expect(of((await settle([{ ...good, value: null }])).body)).toMatchObject({ open: true });
  });

  it('keep the model from being installed while they are open', async () => {
    const refused = await install();
    expect([refused.status, refused.body.code]).toEqual([422, 'pack.open']);
    expect((await setup()).forums).toBe(0);
  });

  it('are answered once: an answer to an older version is told so', async () => {
    const { version } = await draft();
    const body = { answers: [{ path: 'forums.droftingsteam.agendaBefore', value: 4 }] };
    const send = () => administrator.post<Problem>('/api/setup/settle', body, match(version));
    const [one, other] = await Promise.all([send(), send()]);
    expect(new Set([one.status, other.status])).toEqual(new Set([200, 412]));
  });
});

describe('the text of a model', () => {
  it('is kept when it cannot be read, with the line of its fault, and not installed', async () => {
    const { text } = await draft();
    const broken = text.replace('schemaVersion: 1', 'schemaVersion: [1');
    const { status, body } = await write(broken);
    expect(status).toBe(200);
    expect(body.text).toBe(broken);
    expect(body.faults[0]?.line).toEqual(expect.any(Number));
    expect((await install()).body.code).toBe('pack.has-faults');
    const settled = await settle([{ path: 'forums.droftingsteam.agendaBefore', value: 5 }]);
    expect(settled.body.code).toBe('pack.has-faults');
    expect((await write(text)).body.faults).toEqual([]);
  });

  it('names a ring of forums that would report in a circle, forum by forum', async () => {
    const { text } = await draft();
    const mandate = '      - { kind: mandates, to: { forum: tverrfaglig-samarbeidsgruppe }';
    const report = '      - { kind: reportsTo, to: { forum: tverrfaglig-samarbeidsgruppe } }\n';
    const ring = text.replace(mandate, report + mandate);
    expect(ring).not.toBe(text);
    const { body } = await write(ring);
    expect(body.faults.map(({ says }) => says).join('\n')).toMatch(/→/);
    expect((await install()).status).toBe(422);
    await write(text);
  });
});

describe('installing', () => {
  it('makes every forum once, and the map shows them', async () => {
    const before = await draft();
    expect((await settle(demoAnswers(before))).status).toBe(200);
    const ready = await draft();
    expect(asked(ready).filter(({ blocks }) => blocks)).toEqual([]);
    const [one, other] = await Promise.all([install(), install()]);
    expect(new Set([one.status, other.status])).toEqual(new Set([200, 409]));
    const after = await setup();
    expect(after).toMatchObject({ forums: ready.count, draft: { inForceOn: '2026-08-03' } });
    const { nodes } = (await administrator.get<Structure>('/api/structure')).body;
    expect(nodes.length).toBe(ready.map?.nodes.length);
    const { signedIn } = (await administrator.get<SessionAnswer>('/api/session')).body;
    expect(signedIn).toMatchObject({ setUp: true, owner: { name: { nb: 'Melhus kommune' } } });
    const again = await install();
    expect([again.status, again.body.code]).toEqual([409, 'pack.taken']);
    expect((await choose({ pack: 'lier', copyAs: null })).body.code).toBe('pack.taken');
  });
});

describe('a model that is in force', () => {
  const changes = async () =>
    (await administrator.get<DraftChanges>('/api/setup/changes')).body.force ?? [];
  const change = async (client = administrator) =>
    client.post<PackDraft & Problem>('/api/setup/change', {}, match((await draft()).version));

  it('changes nothing before it is said, and nothing when nothing is changed', async () => {
    expect(await changes()).toEqual([]);
    expect((await change()).body.code).toBe('pack.change-none');
    expect((await change(await new Client(api.url).signIn('granmo.administrator'))).status).toBe(
      404,
    );
  });

  it('shows what is changed, lets it take effect, and ends a forum that is gone without losing it', async () => {
    const { text } = await draft();
    const renamed = text.replace(
      'nb: Drøftingsteam for barn og unge,',
      'nb: Det nye drøftingsteamet,',
    );
    const days = renamed.indexOf('  - key: tverrfaglige-fagdager');
    const fewer =
      renamed.slice(0, days) + renamed.slice(renamed.indexOf('  - key: samarbeidsmoter'));
    expect([renamed === text, fewer === renamed]).toEqual([false, false]);
    expect((await write(fewer)).body.faults).toEqual([]);
    await settle([{ path: 'forums.droftingsteam.agendaBefore', value: 7 }]);
    const seen = await changes();
    expect(seen.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['renamed', 'setting', 'ended']),
    );
    expect(seen.find(({ detail }) => detail === 'agendaBefore')).toMatchObject({
      before: 5,
      after: 7,
    });
    const before = (await setup()).forums;
    expect((await change()).status).toBe(200);
    expect((await setup()).forums).toBe(before);
    expect(await changes()).toEqual([]);
    const { nodes } = (await administrator.get<Structure>('/api/structure')).body;
    const all = nodes.flatMap(({ forums, status }) => forums.map(({ name }) => [name.nb, status]));
    expect(all).toContainEqual(['Det nye drøftingsteamet', 'active']);
    expect(all.map(([, status]) => status)).toContain('dissolved');
  });

  it('does not take away a way that something may be on', async () => {
    const { text } = await draft();
    const fewer = text.replace(
      /\n {6}- \{ kind: mandates, to: \{ forum: tverrfaglige-nettverk \}.*/,
      '',
    );
    expect(fewer).not.toBe(text);
    await write(fewer);
    expect(new Set((await changes()).map(({ what }) => what))).toEqual(new Set(['way-removed']));
    const refused = await change();
    expect([refused.status, refused.body.code]).toEqual([422, 'pack.change-ways']);
    await write(text);
  });
});
