import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionLine } from '#contract/action';
import type { Problem } from '#contract/problem';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin, match } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { idSource } from '../support/ids.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const ids = idSource('actions');
const now = new Date('2026-11-10T08:00:00Z');

let database: TestDatabase;
let api: TestApi;
let town: Municipality;
let owner: Client;
let action: string;

beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  await aMunicipality(database.appUrl, 'lundmo');
  api = await anApi(database.appUrl, { clock: { now: () => now }, ids });
  owner = await new Client(api.url).signIn('granmo.ppt');
});
afterAll(() => api.close());

/** A measure of the network that the PPT adviser owes. */
beforeEach(async () => {
  action = ids.next();
  await asAdmin(
    database.adminUrl,
    `insert into laget.action (id, owner_id, forum_id, level, goal, what, person_id, due_on, state, response, created_at, version)
     values ($1, $2, $3, 'system', 'Felles rutine', 'Skrive et utkast', $4, '2026-11-20', 'open', 'waiting', $5, 1)`,
    [action, town.owner, town.forum.network, town.person.ppt, now],
  );
});

const on = <Answer = ActionLine>(client: Client, verb: string, body: unknown, version = 1) =>
  client.post<Answer>(`/api/actions/${action}/${verb}`, body, match(version));

const factsOf = async () => {
  const rows = await asAdmin<{ fact: string }>(
    database.adminUrl,
    `select fact from laget.outbox where subject = $1 order by epoch, tx, seq`,
    [action],
  );
  return rows.map(({ fact }) => fact);
};

describe('a measure', () => {
  it('is read with its version by whoever owes it, and by the forum that agreed on it', async () => {
    const mine = await owner.get<ActionLine>(`/api/actions/${action}`);
    expect(mine.body).toMatchObject({ what: 'Skrive et utkast', state: 'open', left: 8 });
    expect(mine.body.may.toSorted()).toEqual([
      'action.accept',
      'action.complete',
      'action.dispute',
      'action.postpone',
      'action.start',
    ]);
    const leader = await new Client(api.url).signIn('granmo.networkLeader');
    expect((await leader.get<ActionLine>(`/api/actions/${action}`)).status).toBe(200);
  });

  it('does not exist for whoever sits elsewhere, nor in another municipality', async () => {
    for (const persona of ['granmo.principal', 'granmo.administrator', 'lundmo.ppt']) {
      const other = await new Client(api.url).signIn(persona);
      expect((await other.get(`/api/actions/${action}`)).status).toBe(404);
      expect((await on(other, 'dispute', { reason: 'Ikke vårt.' })).status).toBe(404);
    }
    expect(await factsOf()).toEqual([]);
  });

  it('is disputed with a reason, and asks for one', async () => {
    const silent = await on<Problem>(owner, 'dispute', { reason: '  ' });
    expect(silent.status).toBe(400);
    const said = await on(owner, 'dispute', { reason: 'Skolen har allerede en plan.' });
    expect(said.body).toMatchObject({ response: 'disputed', version: 2 });
    expect(await factsOf()).toContain('action.disputed');
  });

  it('is given a later day and never an earlier one; of two who do it, the second is told', async () => {
    const earlier = await on<Problem>(owner, 'postpone', { dueOn: '2026-11-19', reason: 'Før.' });
    expect(earlier.body).toMatchObject({ code: 'action.due-not-later' });
    const later = { dueOn: '2026-12-04', reason: 'Kollegaen er syk.' };
    expect((await on(owner, 'postpone', later)).body).toMatchObject({
      dueOn: '2026-12-04',
      version: 2,
    });
    const second = await on<Problem>(owner, 'postpone', { ...later, dueOn: '2026-12-11' });
    expect(second.status).toBe(412);
    expect(second.body).toMatchObject({ code: 'version.stale', current: { version: 2 } });
  });

  it('that is done cannot be disputed or put off', async () => {
    await on(owner, 'complete', { note: 'Gjort.' });
    for (const [verb, body] of Object.entries({
      dispute: { reason: 'For sent.' },
      postpone: { dueOn: '2026-12-04', reason: 'For sent.' },
    })) {
      const refused = await on<Problem>(owner, verb, body, 2);
      expect(refused.body).toMatchObject({ code: 'action.state' });
    }
  });
});
