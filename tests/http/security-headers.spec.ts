import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality } from '../support/municipality.js';

let api: TestApi;
let principal: Client;
beforeAll(async () => {
  const database = await aDatabase();
  await aMunicipality(database.appUrl);
  api = await anApi(database.appUrl);
  principal = await new Client(api.url).signIn('granmo.principal');
});
afterAll(() => api.close());

/** What a browser is told to refuse. */
const guarded = (headers: Headers) => ({
  scripts: headers.get('content-security-policy')?.includes("script-src 'self'"),
  frames: headers.get('content-security-policy')?.includes("frame-ancestors 'none'"),
  sniffing: headers.get('x-content-type-options'),
  referrer: headers.get('referrer-policy'),
});

describe('every answer tells the browser what to refuse', () => {
  const full = { scripts: true, frames: true, sniffing: 'nosniff', referrer: 'same-origin' };

  it.each([
    ['health', '/live', 200],
    ['a door', '/api/my-day', 200],
    ['a refusal', '/api/forums/not-an-id', 400],
    ['what is not there', '/api/nothing', 404],
    ['a feed nobody has', '/feeds/nothing.ics', 404],
  ])('%s', async (_name, path, status) => {
    const answer = await fetch(api.url + path, { headers: { cookie: principal.cookies } });
    expect({ status: answer.status, ...guarded(answer.headers) }).toEqual({ status, ...full });
  });

  it('also to somebody who is nobody', async () => {
    const answer = await fetch(`${api.url}/api/my-day`);
    expect({ status: answer.status, ...guarded(answer.headers) }).toEqual({ status: 401, ...full });
  });
});
