import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReferralMoved, ReferralPage } from '#contract/referral';
import { Client } from '../support/api.js';
import { aDraft, asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { freePort, startLaget, type Laget } from '../support/laget.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

const rounds = 20;
/** A receipt means it survives what happens the next instant. */
const instantMs = 5;

let database: TestDatabase;
let town: Municipality;
let port: number;
let laget: Laget;
let isRunning = false;
let principal: Client;

/** The api as it was built, on the test's database; the same address each time, so a session goes on. */
const start = () =>
  startLaget({
    dataDir: `no-folder-${database.name}`,
    port,
    env: { LAGET_DATABASE_URL: database.appUrl },
    script: 'tests/support/api-node.ts',
    within: 60,
  });

beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  port = await freePort();
  await restarted();
  principal = await new Client(laget.url).signIn('granmo.principal');
}, 90_000);
afterAll(async () => {
  if (isRunning) await laget.end('SIGTERM');
});

const restarted = async (): Promise<void> => {
  laget = await start();
  isRunning = true;
};

/** Kills at once; what it returns is awaited for the end of the process. */
const kill = (): Promise<unknown> => {
  isRunning = false;
  return laget.end('SIGKILL');
};

/** What the database holds of a case: its state, and the facts and steps that tell it. */
const stored = async (id: string) => {
  const [row] = await asAdmin<{ state: string; receipt: string; facts: number; steps: number }>(
    database.adminUrl,
    `select state, receipt,
       (select count(*)::int from laget.outbox where subject = r.id and fact = 'referral.submitted') as facts,
       (select count(*)::int from laget.audit where subject = r.id and to_state = 'submitted') as steps
     from laget.referral r where id = $1`,
    [id],
  );
  return row;
};

describe('a receipt', () => {
  it(
    `outlives kill -9 within ${instantMs} ms, ${rounds} times of ${rounds}`,
    async () => {
      const receipts: (string | null)[] = [];
      // a round in which the busy machine was slow to kill proves nothing and is done again
      for (let quick = 0, round = 0; quick < rounds && round < 2 * rounds; round += 1) {
        const { id } = await aDraft(principal, town);
        const answer = await principal.post<ReferralMoved>(`/api/referrals/${id}/submit`);
        const answered = performance.now();
        const ended = kill();
        if (performance.now() - answered < instantMs) quick += 1;
        await ended;
        expect(answer.status).toBe(200);
        await restarted();
        const { receipt } = answer.body;
        const { body } = await principal.get<ReferralPage>(`/api/referrals/${id}`);
        expect(body).toMatchObject({ state: 'submitted', receipt });
        expect(await stored(id)).toEqual({ state: 'submitted', receipt, facts: 1, steps: 1 });
        receipts.push(receipt);
        if (quick === rounds) break;
        expect(round).toBeLessThan(2 * rounds - 1);
      }
      expect(new Set(receipts).size).toBe(receipts.length);
    },
    rounds * 15_000,
  );

  it('that was never given leaves a whole submission or none, with fact and step', async () => {
    for (const wait of [0, 2, 4, 8, 16]) {
      const { id } = await aDraft(principal, town);
      const asked = principal.post(`/api/referrals/${id}/submit`).catch(() => undefined);
      await pause(wait);
      await kill();
      await asked;
      await restarted();
      const row = await stored(id);
      const whole = row?.state === 'submitted' ? 1 : 0;
      expect(row).toMatchObject({ facts: whole, steps: whole });
      expect(row?.receipt === null).toBe(whole === 0);
    }
  }, 120_000);
});
