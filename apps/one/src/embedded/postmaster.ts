import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartRefused } from '../start-refused.ts';

/** Whether a process of this id exists (also one we may not signal). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The moment a process began, in the kernel's ticks: tells it from a later one with the same id. */
export function bornAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return '';
  }
}

/** The id of the postmaster that works in this cluster folder, if one is alive. */
export function postmasterOf(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 && isAlive(pid) && worksIn(pid, cluster)
    ? pid
    : undefined;
}

/** A pid file can outlive its process and the number be another's; the command line tells. */
function worksIn(pid: number, cluster: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster);
  } catch {
    return process.platform !== 'linux';
  }
}

/** Whether the postmaster has written that it takes connections. */
export function isReady(cluster: string): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** Stops a postmaster: fast, and at once when it does not listen. Returns when it is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of stops) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await isGone(pid, patience)) return;
  }
  throw new StartRefused(`The database process ${pid} does not stop; stop it by hand.`);
}

/** PostgreSQL's fast and immediate shutdown; both lose nothing that was committed. */
const stops: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 10_000],
];

async function isGone(pid: number, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(10))
    if (!isAlive(pid)) return true;
  return !isAlive(pid);
}

/** Ends what a Laget killed hard left behind: its database goes on alone. */
export async function stopOrphan(cluster: string): Promise<void> {
  const pid = postmasterOf(cluster);
  if (pid !== undefined) await stopPostmaster(pid);
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}
