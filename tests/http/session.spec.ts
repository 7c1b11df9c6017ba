import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contract/problem';
import type { SessionAnswer } from '#contract/session';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality } from '../support/municipality.js';

let api: TestApi;
beforeAll(async () => {
  const database = await aDatabase();
  await aMunicipality(database.appUrl);
  api = await anApi(database.appUrl);
});
afterAll(() => api.close());

describe('signing in', () => {
  it('is by a persona in demo mode, and tells who one is and what one may', async () => {
    const client = await new Client(api.url).signIn('granmo.principal');
    const { body } = await client.get<SessionAnswer>('/api/session');
    expect(body.signedIn?.person.givenName).toBe('principal');
    expect(body.signedIn?.forums.map((forum) => forum.roles)).toEqual([['chair']]);
    expect(body.signedIn?.may).toContain('referral.draft');
    expect(body.signedIn?.may).not.toContain('leadership.read');
  });

  it('gives a new session id, and the old one is worth nothing after signing out', async () => {
    const client = await new Client(api.url).signIn('granmo.director');
    const stolen = client.cookies;
    expect((await client.delete('/api/session')).status).toBe(204);
    const again = await fetch(`${api.url}/api/session`, { headers: { cookie: stolen } });
    expect(((await again.json()) as SessionAnswer).signedIn).toBeNull();
  });

  it('refuses an unsafe request that another site sent, or that has no token', async () => {
    const client = await new Client(api.url).signIn('granmo.principal');
    const elsewhere = await client.post<Problem>(
      '/api/session',
      { persona: 'x' },
      { 'sec-fetch-site': 'cross-site' },
    );
    const foreign = await client.post<Problem>(
      '/api/session',
      { persona: 'x' },
      { origin: 'https://else.example' },
    );
    const bare = await client.post<Problem>(
      '/api/session',
      { persona: 'x' },
      { 'x-csrf-token': 'no' },
    );
    for (const answer of [elsewhere, foreign, bare]) {
      expect(answer.status).toBe(403);
      expect(answer.body.code).toBe('csrf.refused');
    }
  });

  it('knows the address of a door however its letters are written', async () => {
    const client = await new Client(api.url).signIn('granmo.principal');
    const same = await client.get<SessionAnswer>('/%61pi/session');
    expect(same.status).toBe(200);
    expect(same.body.signedIn?.person.givenName).toBe('principal');
    const stranger = await fetch(`${api.url}/%61pi/session`, { method: 'POST' });
    expect(stranger.status).toBe(403);
    expect((await new Client(api.url).get('/%61pi/my-day')).status).toBe(401);
  });

  it('refuses unknown fields and unknown routes as problems', async () => {
    const client = await new Client(api.url).signIn('granmo.principal');
    const extra = await client.post<Problem>('/api/session', { persona: 'a', admin: true });
    expect(extra.status).toBe(400);
    expect(extra.body.code).toBe('body.invalid');
    const unknown = await client.get<Problem>('/api/nothing');
    expect(unknown.status).toBe(404);
    expect(unknown.headers.get('content-type')).toContain('application/problem+json');
  });
});
