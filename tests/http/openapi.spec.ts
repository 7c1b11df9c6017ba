import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { describeApi } from '../../apps/api/src/openapi.js';
import { anApi, type TestApi } from '../support/api.js';
import { aDatabase } from '../support/database.js';

const Described = z.looseObject({ paths: z.record(z.string(), z.unknown()) });
const file = join(import.meta.dirname, '..', '..', 'apps', 'api', 'openapi.json');
let api: TestApi;
let made: string;

beforeAll(async () => {
  api = await anApi((await aDatabase()).appUrl);
  made = `${JSON.stringify(describeApi(api.app), null, 2)}\n`;
  if (process.env['LAGET_WRITE'] === 'openapi') writeFileSync(file, made);
});
afterAll(() => api.close());

describe('the description of the api', () => {
  it('is what the code says; npm run openapi writes it anew', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(made));
  });

  it('tells the body of every door that takes one, and the problem of every door', () => {
    const { paths } = JSON.parse(made);
    const draft = paths['/api/referrals'].post;
    expect(draft.requestBody.content['application/json'].schema).toBeDefined();
    for (const path of Object.values<object>(paths))
      for (const operation of Object.values(path))
        expect(Object.keys(operation.responses)).toContain('default');
  });

  it('tells what every door answers that answers with a body', () => {
    const silent: string[] = [];
    for (const [path, doors] of Object.entries<object>(JSON.parse(made).paths))
      for (const [method, { responses }] of Object.entries(doors))
        if (!('204' in responses || '2XX' in responses)) silent.push(`${method} ${path}`);
    // The description itself, the health of a process, and a file that is no JSON.
    expect(silent).toEqual([
      'get /feeds/{file}',
      'get /live',
      'get /ready',
      'get /api/openapi.json',
    ]);
  });

  it('is served', async () => {
    const answer = await fetch(`${api.url}/api/openapi.json`);
    expect({
      status: answer.status,
      paths: Object.keys(Described.parse(await answer.json()).paths),
    }).toEqual({
      status: 200,
      paths: Object.keys(JSON.parse(readFileSync(file, 'utf8')).paths),
    });
  });
});
