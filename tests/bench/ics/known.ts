/** The 304 of P3: CPU of a server for each answer to a calendar that has the feed already. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import autocannon from 'autocannon';

const hooks = join(import.meta.dirname, '..', '..', '..', 'libs', 'tools', 'from-source.ts');
const fromSource = ['--import', pathToFileURL(hooks).href, '-C', 'source'];

/** A server with one feed, and how to load it. */
export interface Answering {
  /** CPU microseconds a 304 of the path costs. @throws where an answer is none */
  cpu(path: string): Promise<number>;
  /** The status when a calendar says it has the feed with this tag. */
  status(path: string, etag?: string): Promise<number>;
  stop(): void;
}

/** @param seconds how long each load lasts */
export async function answering(
  feed: { readonly count: number; readonly seed: number },
  seconds: number,
): Promise<Answering> {
  const child = spawn(
    process.execPath,
    [...fromSource, join(import.meta.dirname, 'server.ts'), `${feed.count}`, `${feed.seed}`],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [port] = await once(child.stdout, 'data');
  const url = `http://127.0.0.1:${String(port).trim()}`;
  const used = async (): Promise<{ cpu: number; etag: string }> =>
    (await (await fetch(`${url}/cpu`)).json()) as { cpu: number; etag: string };
  const { etag } = await used();
  const headers = { 'if-none-match': etag };
  return {
    async cpu(path) {
      const before = await used();
      const load = { url: url + path, connections: 4, duration: seconds, headers };
      const { requests, non2xx, errors } = await autocannon(load);
      const answered = Math.round(requests.average * seconds);
      if (errors > 0 || non2xx < answered / 2)
        throw new Error(`oracle: ${path} answered something else than 304`);
      return ((await used()).cpu - before.cpu) / non2xx;
    },
    async status(path, known = etag) {
      return (await fetch(url + path, { headers: { 'if-none-match': known } })).status;
    },
    stop: () => void child.kill(),
  };
}
