import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const checkout = join(import.meta.dirname, '..', '..');
/** What node compiled is kept for the next start, as `npm start` does. */
const compiled = join(checkout, 'dist', '.compiled');

/** How a whole Laget is started by a spec. */
export interface LagetOptions {
  readonly dataDir: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** The line of its output that is waited for; its address where none is given. */
  readonly until?: string;
  /** Seconds until it must be ready. */
  readonly within?: number;
  /** What is run: `npm start` itself, which builds first, or (default) what was built. */
  readonly script?: string;
  /** The folder came from mkdtemp, closed for the database's user. */
  readonly chmod?: boolean;
}

/** A running Laget, a process of its own. */
export interface Laget {
  readonly url: string;
  readonly pid: number;
  /** What it has printed so far, on both streams. */
  said(): string;
  /** Sends the signal and waits; tells the exit code and which processes of the data folder are left. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; left: number[] }>;
}

/** A start that ended before it was ready. */
export class NotStarted extends Error {
  override readonly name = 'NotStarted';
  readonly code: number | null;
  constructor(code: number | null, output: string) {
    super(output.trim());
    this.code = code;
  }
}

/** A port nobody has at the moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/**
 * Starts a whole Laget, and waits until it has printed its address.
 * @throws NotStarted with all it printed, when it ends or takes too long
 */
export async function startLaget(options: LagetOptions): Promise<Laget> {
  const { dataDir, env = {}, within = 120 } = options;
  const port = options.port ?? (await freePort());
  if (options.chmod) chmodSync(dataDir, 0o755);
  const child = spawn(process.execPath, [options.script ?? 'dist/apps/one/src/main.js'], {
    cwd: checkout,
    env: { ...cleanEnvironment(), LAGET_DATA: dataDir, LAGET_PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = `http://localhost:${port}`;
  const said = listenTo(child);
  await untilPrinted(child, { line: options.until ?? url, within, said });
  const pid = child.pid ?? 0;
  return {
    url,
    pid,
    said,
    async end(signal) {
      const exited = once(child, 'exit');
      child.kill(signal);
      const [code] = await exited;
      return { code, left: processesOf(dataDir) };
    },
  };
}

/** Jest's flags and a developer's own settings do not belong to the Laget under test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('LAGET_') && !name.startsWith('JEST') && name !== 'NODE_OPTIONS',
  );
  return { ...Object.fromEntries(own), NODE_ENV: 'production', NODE_COMPILE_CACHE: compiled };
}

function listenTo(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (output += data.toString()));
  return () => output;
}

interface Line {
  readonly line: string;
  readonly within: number;
  readonly said: () => string;
}

async function untilPrinted(child: ChildProcess, { line, within, said }: Line): Promise<void> {
  const printed = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', () => {
        if (said().split('\n').includes(line)) resolve();
      });
    child.once('exit', (code) => reject(new NotStarted(code, said())));
  });
  const late = new AbortController();
  const timeout = pause(within * 1000, undefined, { signal: late.signal }).then(async () => {
    const exited = once(child, 'exit');
    child.kill('SIGINT');
    await exited;
    throw new NotStarted(null, `not ready within ${within} s: ${said()}`);
  });
  printed.catch(() => undefined); // told by whichever ends first
  await Promise.race([printed, timeout]).finally(() => late.abort());
}

/** The processes whose command line names the data folder. */
export function processesOf(dataDir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandOf(pid).includes(dataDir))
    .map(Number);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
