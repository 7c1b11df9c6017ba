import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Changes } from '#contract/change';
import { GateCheck } from '#application/gates/gate-check';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';
import { FactWriter } from './fact-writer.js';
import { Listener } from './listener.js';

jest.setTimeout(60_000);

let api: TestApi;
let granmo: Municipality;
let writer: FactWriter;
let stranger: FactWriter;
beforeAll(async () => {
  const { appUrl } = await aDatabase();
  granmo = await aMunicipality(appUrl);
  const lundmo = await aMunicipality(appUrl, 'lundmo');
  writer = await FactWriter.on(appUrl, granmo.owner);
  stranger = await FactWriter.on(appUrl, lundmo.owner);
  api = await anApi(appUrl);
});
const open: Listener[] = [];
afterAll(async () => {
  open.forEach((listener) => listener.cut());
  await api.close();
  await Promise.all([writer.close(), stranger.close()]);
});

const listening = async (persona: string): Promise<Listener> => {
  const client = await new Client(api.url).signIn(persona);
  const listener = await Listener.of(client).connect(api.url);
  open.push(listener);
  return listener;
};

/** What everybody who sits in the network, above it, or in leadership hears: the end of what came before it. */
const end = () => writer.tell({ noun: 'forum', level: 'system', forum: granmo.forum.network });

describe('a socket', () => {
  it('has a gate on each of its events', () => {
    const doors = api.app
      .get(GateCheck)
      .doors()
      .filter(({ where }) => where.startsWith('HintsGateway'));
    expect(doors).toEqual([
      { where: 'HintsGateway.watch', verb: 'change.watch', opens: ['event watch'] },
      { where: 'HintsGateway.unwatch', verb: 'change.watch', opens: ['event unwatch'] },
    ]);
  });

  it('hears nothing more when it has let go', async () => {
    const [quiet, loud] = [
      await listening('granmo.networkLeader'),
      await listening('granmo.networkLeader'),
    ];
    expect(await quiet.letGo()).toEqual({ unwatched: true });
    const [last] = await end();
    await loud.hears('forum', last);
    expect(quiet.heard.filter(({ what }) => what === 'forum')).toEqual([]);
  });

  it('opens for a session of our own pages only', async () => {
    const client = await new Client(api.url).signIn('granmo.principal');
    await expect(new Listener('').connect(api.url)).rejects.toThrow('websocket error');
    await expect(new Listener('laget=s%3Aforged.x').connect(api.url)).rejects.toThrow(
      'websocket error',
    );
    await expect(
      Listener.of(client).connect(api.url, { origin: 'https://else.example' }),
    ).rejects.toThrow('websocket error');
  });

  it('refuses what is no position', async () => {
    const listener = await listening('granmo.principal');
    expect(await listener.watch({ after: '1 or 1' })).toEqual({ refused: 'body.invalid' });
    expect(await listener.watch({ after: '1.1.1', forum: 'x' })).toEqual({
      refused: 'body.invalid',
    });
  });
});

describe('what happens on the system level', () => {
  it('is heard in the forum, in every forum above it and in leadership, and nowhere else', async () => {
    const hearers = await Promise.all(
      ['networkLeader', 'ppt', 'unitLeader', 'mayor', 'director'].map((who) =>
        listening(`granmo.${who}`),
      ),
    );
    const others = await Promise.all(
      ['granmo.principal', 'granmo.nurse', 'granmo.administrator', 'lundmo.director'].map(
        listening,
      ),
    );
    const [below] = await writer.tell({
      noun: 'meeting',
      level: 'system',
      forum: granmo.forum.network,
    });
    const [above] = await writer.tell({
      noun: 'meeting',
      level: 'system',
      forum: granmo.forum.council,
    });
    const [last] = await end();
    for (const hearer of hearers) {
      await hearer.hears('forum', last);
      expect(hearer.news[0]).toEqual({ what: 'meeting', ids: [below] });
    }
    const upThere = hearers.map(({ heard }) => heard.some(({ ids }) => ids.includes(`${above}`)));
    expect(upThere).toEqual([false, false, true, true, true]);
    for (const other of others) expect(other.news).toEqual([]);
  });

  it('of another municipality is never heard', async () => {
    const director = await listening('granmo.director');
    await stranger.tell({ noun: 'meeting', level: 'system', forum: granmo.forum.network });
    const [last] = await end();
    await director.hears('forum', last);
    expect(director.news).toHaveLength(1);
  });
});

describe('a session that has ended', () => {
  it('hears nothing more: the socket is cut off before the next fact is told', async () => {
    const client = await new Client(api.url).signIn('granmo.networkLeader');
    const listener = await Listener.of(client).connect(api.url);
    const [heard] = await end();
    await listener.hears('forum', heard);
    await client.delete('/api/session');
    await end();
    await listener.until(({ connected }) => !connected);
    expect(listener.heard.filter(({ what }) => what === 'forum')).toHaveLength(1);
  });
});

describe('GET /api/changes', () => {
  it('gives where the stream is, and then exactly what was missed', async () => {
    const leader = await new Client(api.url).signIn('granmo.networkLeader');
    const nurse = await new Client(api.url).signIn('granmo.nurse');
    const { body: start } = await leader.get<Changes>('/api/changes');
    expect(start).toMatchObject({ items: [], afresh: false, next: null });
    const subjects = [...(await end()), ...(await end()), ...(await end())];
    const { body } = await leader.get<Changes>(`/api/changes?after=${start.position}`);
    expect(body.items.map(({ ids }) => ids[0])).toEqual(subjects);
    const cut = await leader.get<Changes>(`/api/changes?after=${start.position}&limit=2`);
    expect(cut.body.items).toHaveLength(2);
    const rest = await leader.get<Changes>(`/api/changes?after=${cut.body.next}`);
    expect(rest.body.items.map(({ ids }) => ids[0])).toEqual(subjects.slice(2));
    expect((await nurse.get<Changes>(`/api/changes?after=${start.position}`)).body.items).toEqual(
      [],
    );
  });

  it('says start afresh for a position of another epoch or more than 500 facts behind', async () => {
    const leader = await new Client(api.url).signIn('granmo.networkLeader');
    const { body: start } = await leader.get<Changes>('/api/changes');
    const other = await leader.get<Changes>('/api/changes?after=7.1.0');
    expect(other.body).toMatchObject({ items: [], afresh: true });
    const facts = Array.from({ length: 501 }, () => ({
      noun: 'meeting',
      level: 'system' as const,
    }));
    await writer.tell(...facts);
    const far = await leader.get<Changes>(`/api/changes?after=${start.position}`);
    expect(far.body).toMatchObject({ items: [], afresh: true });
    const on = await leader.get<Changes>(`/api/changes?after=${far.body.position}`);
    expect(on.body).toMatchObject({ items: [], afresh: false });
  });

  it('refuses what is no position, and whoever is not signed in', async () => {
    const client = await new Client(api.url).signIn('granmo.networkLeader');
    expect((await client.get('/api/changes?after=x')).status).toBe(400);
    expect((await new Client(api.url).get('/api/changes')).status).toBe(401);
  });
});
