import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contract/problem';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality } from '../support/municipality.js';

let api: TestApi;
let client: Client;
beforeAll(async () => {
  const database = await aDatabase();
  await aMunicipality(database.appUrl);
  api = await anApi(database.appUrl);
  client = await new Client(api.url).signIn('granmo.principal');
});
afterAll(() => api.close());

const raw = (body: string, type = 'application/json') =>
  fetch(`${api.url}/api/session`, { method: 'POST', body, headers: { 'content-type': type } });

describe('bad input at the door', () => {
  it.each([
    ['text that is no JSON', '{"persona":', 400],
    ['more than a megabyte', JSON.stringify({ persona: 'x'.repeat(1_100_000) }), 413],
  ])('answers %s with a problem, never a page of error', async (_what, body, status) => {
    const answer = await raw(body);
    expect(answer.status).toBe(status);
    const problem = (await answer.json()) as Problem;
    expect(problem.code).toMatch(/^body\./);
    expect(JSON.stringify(problem)).not.toMatch(/at |node_modules/);
  });

  it('answers a kind of body nobody reads with a problem', async () => {
    const answer = await raw('<persona/>', 'application/xml');
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.status).toBeLessThan(500);
  });

  it.each(['__proto__', 'owner'])('refuses a body with %s', async (name) => {
    const answer = await client.post<Problem>(
      '/api/session',
      JSON.parse(`{"persona":"x","${name}":{"a":1}}`),
    );
    expect(answer.status).toBe(400);
  });
});

describe('the log', () => {
  it('tells route, status and time of each request, and nothing anybody typed', async () => {
    await client.get('/api/forums/Siri-Hemmelig');
    await client.get('/feeds/very-secret-address.ics');
    await client.post('/api/session', { persona: 'Ola-Hemmelig' });
    const log = api.logged();
    expect(log).toContain('"route":"/api/forums/:id"');
    expect(log).not.toMatch(/Hemmelig|secret|Oppdiktsen|laget=/);
  });
});
