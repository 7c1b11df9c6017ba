/**
 * P10: the forum page, my day and the queue of 100 against node:http and pg doing the same (reference.ts), and an endpoint
 * without a database against a constant handler. Requests a second of ten connections, interleaved.
 * Oracle: both name the same rows. Control: a stranger's cookie must get nothing.
 * What it does not show: many people at once, TLS, a database on another machine.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { startEmbedded } from '../../../apps/one/src/embedded/embedded.ts';
import { freePort, startLaget } from '../../support/laget.ts';
import { type Bench, type Figure, figureOf } from '../figure.ts';
import { queueOf } from './queue.ts';

interface Served {
  readonly url: string;
  readonly pid: number;
}

const ids = (json: string): string[] => [
  ...new Set([...json.matchAll(/"id":"([0-9a-f-]{36})"/g)].map(([, id = '']) => id)),
];

const median = (series: readonly number[]): number =>
  series.toSorted((a, b) => a - b)[Math.floor(series.length / 2)] ?? Number.NaN;

/** CPU seconds a process has used: user and system, from the kernel's own count. */
const cpuOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

interface Load {
  readonly perSecond: number;
  /** CPU microseconds of the server for each request. */
  readonly cpu: number;
}

const load = async (
  { url, pid }: Served,
  path: string,
  { cookie, seconds }: { cookie: string; seconds: number },
): Promise<Load> => {
  const before = cpuOf(pid);
  const result = await autocannon({
    url: url + path,
    connections: 10,
    duration: seconds,
    headers: { cookie },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`oracle: ${result.non2xx} answers of ${url}${path} were no 2xx`);
  const cpu = ((cpuOf(pid) - before) * 1_000_000) / result['2xx'];
  return { perSecond: result.requests.average, cpu };
};

const own = new Set(['connection', 'content-length', 'date', 'keep-alive', 'set-cookie']);

const startReference = async (
  databaseUrl: string,
  ours: Served,
): Promise<Served & { readonly child: ChildProcess }> => {
  const port = await freePort();
  const { headers } = await fetch(`${ours.url}/live`);
  const sent = Object.fromEntries([...headers].filter(([name]) => !own.has(name)));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'reference.ts')], {
    env: {
      ...process.env,
      LAGET_DATABASE_URL: databaseUrl,
      PORT: String(port),
      HEADERS: JSON.stringify(sent),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout ?? child, 'data');
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, child };
};

/** Both answer, both name the same rows; without a session neither says anything. */
const agree = async (
  ours: Served,
  raw: Served,
  { path, cookie }: { path: string; cookie: string },
): Promise<void> => {
  const read = async ({ url }: Served) => {
    const answer = await fetch(url + path, { headers: { cookie } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`oracle: ${url}${path} answered ${answer.status}: ${text}`);
    return text;
  };
  const [mine, theirs] = [ids(await read(ours)), new Set(ids(await read(raw)))];
  const missing = mine.filter((id) => !theirs.has(id));
  if (mine.length === 0 || missing.length > 0)
    throw new Error(
      `oracle: ${path} names ${mine.length} rows, ${missing.length} are not in the reference`,
    );
  const { status } = await fetch(ours.url + path, {
    headers: { cookie: cookie.replace(/.$/, (end) => (end === '0' ? '1' : '0')) },
  });
  if (status !== 401) throw new Error(`control: a forged cookie got ${status} from ${path}`);
};

export const run: Bench = async ({ rounds, size }) => {
  const seconds = size === 'smoke' ? 1 : 3;
  const dataDir = mkdtempSync(join(tmpdir(), 'laget-bench-'));
  chmodSync(dataDir, 0o755); // the database's user must reach its folder
  const database = await startEmbedded({ dataDir: join(dataDir, 'db'), test: true });
  const undo = [() => database.stop()];
  try {
    const start = () =>
      startLaget({
        dataDir: join(dataDir, 'laget'),
        env: { LAGET_DATABASE_URL: database.appUrl, LAGET_OWNER_URL: database.ownerUrl },
        within: 600,
      });
    const maker = await start();
    const { cookie, forum } = await queueOf(maker.url, size === 'smoke' ? 5 : 100);
    await maker.end('SIGINT');
    const laget = await start(); // a server as it runs: it finds its data, and has not just lived a demo's year
    undo.unshift(async () => void (await laget.end('SIGINT')));
    const raw = await startReference(database.appUrl, laget);
    undo.unshift(async () => void raw.child.kill());
    const paths = {
      'forum page': `/api/forums/${forum}`,
      'my day': '/api/my-day',
      'queue of 100': '/api/referrals?box=queue&limit=100',
    };
    for (const path of Object.values(paths)) await agree(laget, raw, { path, cookie });
    const figures: Figure[] = [];
    for (const [metric, path] of Object.entries({ 'no database': '/live', ...paths })) {
      for (const one of [raw, laget]) await load(one, path, { cookie, seconds: seconds * 3 }); // warm: not counted
      const [mine, theirs]: [Load[], Load[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        theirs.push(await load(raw, path, { cookie, seconds }));
        mine.push(await load(laget, path, { cookie, seconds }));
      }
      const [ours, reference] = [mine.map(({ cpu }) => cpu), theirs.map(({ cpu }) => cpu)];
      const pairs = ours.map((cpu, round) => cpu / (reference[round] ?? Number.NaN)); // the machine drifts between rounds
      const ratio = Math.round(median(pairs) * 100) / 100;
      figures.push({
        ...figureOf(
          { metric: `${metric}, CPU a request`, unit: 'µs', goal: path === '/live' ? 1.45 : 2 },
          ours,
        ),
        reference: Math.round(median(reference)),
        ratio,
      });
      console.log(
        `${metric}: ${Math.round(median(mine.map((one) => one.perSecond)))} a second, reference ${Math.round(median(theirs.map((one) => one.perSecond)))}`,
      );
    }
    return figures;
  } finally {
    for (const end of undo) await end();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
