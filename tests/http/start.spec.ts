import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  freePort,
  type Laget,
  type NotStarted,
  processesOf,
  startLaget,
} from '../support/laget.js';

/** The worst the weather does to `npm start`, in order, on one data folder whose path has a space. */
const place = mkdtempSync(join(tmpdir(), 'laget start '));
const dataDir = join(place, 'data folder');
const root = join(import.meta.dirname, '..', '..');

/** One query as superuser on the running database of the data folder. */
async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const port = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const { postgres } = JSON.parse(readFileSync(join(dataDir, 'passwords.json'), 'utf8'));
  const client = new pg.Client(`postgresql://postgres:${postgres}@127.0.0.1:${port}/laget`);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const refusal = (options: Parameters<typeof startLaget>[0]): Promise<NotStarted> =>
  startLaget({ within: 60, ...options }).then(
    () => {
      throw new Error('Laget started');
    },
    (error: NotStarted) => error,
  );

async function personasOf({ url }: Laget): Promise<string[]> {
  const answer = await fetch(`${url}/api/personas`);
  const { items }: { items: { key: string }[] } = JSON.parse(await answer.text());
  return items.map(({ key }) => key);
}

/** `npm run demo:reset` on a data folder: exit code and what it says. */
function reset(folder: string): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/one/demo-reset.ts'], {
    cwd: root,
    env: { ...process.env, LAGET_DATA: folder, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  return { code: status, said: `${stdout}${stderr}`.trim() };
}

beforeAll(() => {
  chmodSync(place, 0o755);
  execFileSync(process.execPath, ['libs/tools/build.ts'], { cwd: root });
}, 120_000);

afterAll(() => {
  for (const pid of processesOf(dataDir)) process.kill(pid, 'SIGKILL');
  rmSync(place, { recursive: true, force: true });
});

describe('npm start', () => {
  it('is ready within a minute the first time, and Ctrl-C leaves no process', async () => {
    const laget = await startLaget({ dataDir, within: 60, script: 'apps/one/start.ts' });
    expect((await fetch(`${laget.url}/ready`)).status).toBe(200);
    expect(await personasOf(laget)).toContain('principal');
    expect(await laget.end('SIGINT')).toEqual({ code: 0, left: [] });
  }, 90_000);

  it('keeps everything committed when killed by -9, and starts again', async () => {
    const killed = await startLaget({ dataDir, within: 60 });
    await ask('create table public.kept as select 42 as answer');
    const { left } = await killed.end('SIGKILL');
    expect(left.length).toBeGreaterThan(0); // the database lives on alone
    const again = await startLaget({ dataDir, within: 60 });
    expect(await ask('select answer from public.kept')).toEqual([{ answer: 42 }]);
    expect(await again.end('SIGTERM')).toEqual({ code: 0, left: [] });
  }, 120_000);

  it('recovers when the database too was killed', async () => {
    const killed = await startLaget({ dataDir, within: 60 });
    await ask('insert into public.kept values (43)');
    for (const pid of (await killed.end('SIGKILL')).left) process.kill(pid, 'SIGKILL');
    const again = await startLaget({ dataDir, within: 60 });
    expect(await ask('select answer from public.kept')).toHaveLength(2);
    expect(await again.end('SIGINT')).toEqual({ code: 0, left: [] });
  }, 120_000);

  it('says so when the port is taken, and starts nothing', async () => {
    const port = await freePort();
    const holder = createServer().listen(port, '127.0.0.1');
    const refused = await refusal({ dataDir, port });
    holder.close();
    expect(refused.message).toBe(
      `Port ${port} is taken by another program; stop it, or choose another port with LAGET_PORT.`,
    );
    expect([refused.code, processesOf(dataDir)]).toEqual([1, []]);
  }, 60_000);

  it('does not disturb a Laget that already runs with the same data', async () => {
    const first = await startLaget({ dataDir, within: 60 });
    const refused = await refusal({ dataDir });
    expect(refused.message).toContain(`Laget already runs with the data folder ${dataDir}`);
    expect((await fetch(`${first.url}/ready`)).status).toBe(200);
    await first.end('SIGINT');
  }, 60_000);

  it.each([0.2, 0.7, 1.2])(
    'can be stopped %s s after it began',
    async (within) => {
      const fresh = join(place, `stopped after ${within}`);
      const env = { LAGET_MODE: 'production' };
      const stopped = await refusal({ dataDir: fresh, within, env });
      expect(stopped.message).toBe('');
      expect(processesOf(fresh)).toEqual([]);
      const laget = await startLaget({ dataDir: fresh, within: 60, env });
      expect(await laget.end('SIGINT')).toEqual({ code: 0, left: [] });
    },
    90_000,
  );

  it('can be stopped while the demo is being made, and makes it afresh when it was killed then', async () => {
    const half = join(place, 'half a demo');
    const until = 'Making the demo municipality …';
    const killed = await startLaget({ dataDir: half, until, within: 60 });
    await killed.end('SIGKILL');
    const again = await startLaget({ dataDir: half, until, within: 60 });
    expect(reset(half)).toMatchObject({ code: 1, said: expect.stringMatching(/already runs/) });
    expect(await again.end('SIGINT')).toEqual({ code: 0, left: [] });
    expect(existsSync(join(half, 'demo-unfinished'))).toBe(true); // it did not wait for the demo
    expect(reset(half).code).toBe(0);
    expect(readdirSync(half)).toEqual(['version']);
  }, 120_000);

  it('never mixes a demo with a municipality', async () => {
    const refused = await refusal({ dataDir, env: { LAGET_MODE: 'production' } });
    expect(refused.message).toContain('is for demo, not for production');
    expect(processesOf(dataDir)).toEqual([]);
  }, 60_000);

  it('says so when the data folder cannot be written', async () => {
    const file = join(place, 'a file');
    writeFileSync(file, '');
    const refused = await refusal({ dataDir: join(file, 'data') });
    expect(refused.message).toMatch(/^The data folder .* cannot be written \(ENOTDIR\); give/);
    expect(refused.code).toBe(1);
  }, 60_000);

  it('does not touch data that a newer Laget migrated', async () => {
    const laget = await startLaget({ dataDir, within: 60 });
    await ask(`insert into laget.migration (name) values ('20991231000000_later')`);
    await laget.end('SIGINT');
    const refused = await refusal({ dataDir });
    expect(refused.message).toMatch(/^The data was written by a newer Laget \(2099/);
    expect(processesOf(dataDir)).toEqual([]);
  }, 90_000);

  it('does not open a data folder of a newer layout', async () => {
    writeFileSync(join(dataDir, 'version'), 'laget 99 postgresql 18\n');
    const refused = await refusal({ dataDir });
    expect(refused.message).toMatch(/^The data in .* was written by a newer Laget; start that/);
  }, 60_000);

  it('lists every mistake in the configuration', async () => {
    const refused = await refusal({ dataDir, env: { LAGET_MODE: 'x', LAGET_TODAY: 'soon' } });
    expect(refused.message).toMatch(/LAGET_MODE[^]*LAGET_TODAY/);
  }, 60_000);
});
