import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Changes } from '#contract/change';
import type { IssueMoved } from '#contract/system-issue';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aSentCase, match } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';
import { FactWriter } from './fact-writer.js';
import { Listener } from './listener.js';

jest.setTimeout(60_000);

let api: TestApi;
let town: Municipality;
let writer: FactWriter;
const open: Listener[] = [];
beforeAll(async () => {
  const { appUrl } = await aDatabase();
  town = await aMunicipality(appUrl);
  writer = await FactWriter.on(appUrl, town.owner);
  api = await anApi(appUrl);
});
afterAll(async () => {
  open.forEach((listener) => listener.cut());
  await api.close();
  await writer.close();
});

const signedIn = async (who: string) => new Client(api.url).signIn(`granmo.${who}`);
const listening = async (client: Client): Promise<Listener> => {
  const listener = await Listener.of(client).connect(api.url);
  open.push(listener);
  return listener;
};
/** A fact that only this person hears, whatever else it may: the end of what came before it. */
const mark = async (who: keyof Municipality['person']): Promise<string> => {
  const subject = town.person[who];
  await writer.tell({ noun: 'person', level: 'system', subject });
  return subject;
};

describe('two people', () => {
  it('hear of a case over the socket only where the case exists for them', async () => {
    const principal = await signedIn('principal');
    const [coordinator, nurse, director] = await Promise.all(
      ['coordinator', 'nurse', 'director'].map(async (who) => listening(await signedIn(who))),
    );
    const { id } = await aSentCase(principal, town);
    await coordinator?.hears('referral', id);
    const ends = [await mark('nurse'), await mark('director')];
    await nurse?.hears('person', ends[0]);
    await director?.hears('person', ends[1]);
    for (const listener of [nurse, director])
      expect(JSON.stringify(listener?.batches)).not.toContain(id);
  });

  it('hear of an issue on its way up, and below when the answer comes down', async () => {
    const [ppt, leader] = [await signedIn('ppt'), await signedIn('networkLeader')];
    const [below, above, beside] = [
      await listening(ppt),
      await listening(await signedIn('unitLeader')),
      await listening(await signedIn('principal')),
    ];
    const body = { forum: town.forum.network, title: 'Ventetid', text: 'For lang.' };
    const { body: issue } = await ppt.post<IssueMoved>('/api/system-issues', body);
    await above.hears('system-issue', issue.id);
    const path = `/api/system-issues/${issue.id}`;
    await leader.post(`${path}/lift`, { forum: town.forum.group, why: 'Alle' }, match(1));
    const unitLeader = await signedIn('unitLeader');
    await unitLeader.post(`${path}/answer`, { answer: 'Ja' }, match(2));
    const times = (listener: Listener) =>
      listener.heard.filter(({ ids }) => ids.includes(issue.id));
    await below.until((listener) => times(listener).length === 3);
    await beside.hears('person', await mark('principal'));
    expect(times(beside)).toEqual([]);
  });
});

describe('access that ends between two facts', () => {
  it('of a case: nothing more of it is heard, nor caught up with', async () => {
    const { id } = await aSentCase(await signedIn('principal'), town, 'anonymous');
    const part = randomUUID();
    await writer.query(
      `insert into laget.case_participant (id, owner_id, referral_id, person_id, relation, from_at)
       values ($1, $2, $3, $4, 'participant', now() - interval '1 minute')`,
      [part, town.owner, id, town.person.nurse],
    );
    const client = await signedIn('nurse');
    const nurse = await listening(client);
    const start = nurse.position;
    const tellOfCase = async () =>
      (
        await writer.tell({
          noun: 'agenda-item',
          level: 'individual',
          forum: town.forum.discussion,
          referral: id as never,
        })
      )[0];
    await nurse.hears('agenda-item', await tellOfCase());
    await writer.query(
      `update laget.case_participant set ended_at = now() - interval '1 second' where id = $1`,
      [part],
    );
    await tellOfCase();
    await nurse.hears('person', await mark('nurse'));
    expect(nurse.heard.filter(({ what }) => what === 'agenda-item')).toHaveLength(1);
    const { body } = await client.get<Changes>(`/api/changes?after=${start}`);
    expect(body.items.filter(({ what }) => what === 'agenda-item')).toEqual([]);
  });

  it('of a seat: the forum is no longer heard', async () => {
    const leader = await listening(await signedIn('networkLeader'));
    const fact = { noun: 'meeting', level: 'system', forum: town.forum.network } as const;
    const [first] = await writer.tell(fact);
    await leader.hears('meeting', first);
    await writer.query(`update laget.seat set ended_at = now() where person_id = $1`, [
      town.person.networkLeader,
    ]);
    await writer.tell(fact);
    await leader.hears('person', await mark('networkLeader'));
    expect(leader.heard.filter(({ what }) => what === 'meeting')).toHaveLength(1);
  });
});
