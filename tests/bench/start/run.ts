/**
 * P21: seconds from `npm start` to an address that answers, first and second, and the idle memory.
 * Oracle: `/live` answers, and Ctrl-C leaves no process. Control: on a taken port the start must fail.
 * What it does not show: the time of `npm ci`, and a cold disk cache.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startLaget } from '../../support/laget.ts';
import { type Bench, figureOf } from '../figure.ts';

const checkout = join(import.meta.dirname, '..', '..', '..');

export const run: Bench = async ({ rounds }) => {
  const [first, second, memory]: [number[], number[], number[]] = [[], [], []];
  await control();
  for (let round = 0; round < rounds; round += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'laget-bench-'));
    rmSync(join(checkout, 'dist', '.server'), { force: true });
    rmSync(join(checkout, 'dist', '.web'), { force: true });
    first.push((await once(dataDir)).seconds);
    const again = await once(dataDir);
    second.push(again.seconds);
    memory.push(again.megabytes);
    rmSync(dataDir, { recursive: true, force: true });
  }
  return [
    figureOf({ metric: 'first start to ready', unit: 's', goal: 60 }, first),
    figureOf({ metric: 'second start to ready', unit: 's', goal: 10 }, second),
    figureOf({ metric: 'idle memory of api and worker', unit: 'MB', goal: 300 }, memory),
  ];
};

async function once(dataDir: string): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now();
  const laget = await startLaget({ dataDir, chmod: true, script: 'apps/one/start.ts' });
  const seconds = (performance.now() - began) / 1000;
  const { status } = await fetch(`${laget.url}/live`);
  const megabytes = memoryOf(laget.pid);
  const { code, left } = await laget.end('SIGINT');
  if (status !== 200 || code !== 0 || left.length > 0)
    throw new Error(`oracle: live ${status}, exit code ${code}, processes left: ${left.length}`);
  return { seconds, megabytes };
}

const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

async function control(): Promise<void> {
  const port = await freePort();
  const holder = createServer().listen(port, '127.0.0.1');
  const dataDir = mkdtempSync(join(tmpdir(), 'laget-bench-'));
  const failed = await startLaget({ dataDir, port }).then(
    () => false,
    () => true,
  );
  holder.close();
  rmSync(dataDir, { recursive: true, force: true });
  if (!failed) throw new Error('control: Laget started on a port that was taken');
}
