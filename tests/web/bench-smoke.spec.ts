import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Flows, openFlows } from '../bench/flow-latency/measure.js';
import { run as ics } from '../bench/ics/run.js';
import { run as materialise } from '../bench/materialise/run.js';
import { run as nation } from '../bench/nation/run.js';
import { run as recur } from '../bench/recur/run.js';
import { run as replan } from '../bench/replan/run.js';
import { run as yearPlan } from '../bench/year-plan/run.js';
import { anApi, type TestApi } from '../support/api.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality } from '../support/municipality.js';

const root = join(import.meta.dirname, '..', '..');
const benches = join(root, 'tests', 'bench');

describe('every bench', () => {
  it('has a section that says what it shows and what it does not show', () => {
    const folders = readdirSync(benches, { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    const readme = readFileSync(join(benches, 'README.md'), 'utf8');
    const sections = new Map(
      readme.split(/^## /m).map((section) => [section.split(/\s/)[0], section] as const),
    );
    const missing = folders
      .map(({ name }) => name)
      .filter((name) => !/does not show/i.test(sections.get(name) ?? ''));
    expect(missing).toEqual([]);
  });
});

describe('flow-latency, on a small municipality', () => {
  let api: TestApi;
  let flows: Flows | undefined;
  beforeAll(async () => {
    const { appUrl } = await aDatabase();
    await aMunicipality(appUrl);
    api = await anApi(appUrl, undefined, join(root, 'dist', 'web'));
    flows = await openFlows({
      url: api.url,
      raising: 'granmo.coordinator',
      leader: 'granmo.director',
      hearing: ['granmo.coordinator', 'granmo.ppt', 'granmo.nurse', 'granmo.unitLeader'],
      outside: ['granmo.principal', 'granmo.administrator'],
    });
  });
  afterAll(async () => {
    await flows?.close();
    await api.close();
  });

  it('shows each save once to twenty clients, the page among them, and to nobody outside', async () => {
    for (let save = 0; save < 3; save += 1) {
      const flow = await flows?.next();
      expect(flow?.page).toBeGreaterThan(0);
      expect(flow?.reference).toBeGreaterThan(0);
    }
    expect(() => flows?.judge()).not.toThrow();
  });
});

describe('the planner, on six schools', () => {
  const options = { rounds: 1, size: 'smoke', seed: 1 };

  it('breaks no rule, and is as good as a solver proves that a plan can be', async () => {
    const [cost] = await yearPlan(options);
    expect(cost?.ratio).toBeLessThanOrEqual(1.01);
  });

  it('moves no more meetings than it must when someone is away', async () => {
    const [moved] = await replan(options);
    expect(moved?.ratio).toBeLessThanOrEqual(1.1);
  });
});

describe('what is measured alone, on a small scale', () => {
  const options = { rounds: 1, size: 'smoke', seed: 1 };

  it('recurs as two libraries and a loop say, also on the days the clocks change', async () => {
    expect(await recur(options)).toHaveLength(2);
  });

  it('writes a feed byte by byte as by hand, that another’s reader understands', async () => {
    expect(await ics(options)).toHaveLength(3);
  });

  it('writes planned meetings as COPY does, and none of them twice', async () => {
    expect(await materialise(options)).toHaveLength(2);
  });

  it('plans and writes the years of municipalities, one after the other', async () => {
    expect(await nation(options)).toHaveLength(2);
  });
});
