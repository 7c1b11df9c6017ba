import { createServer } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SessionAnswer } from '#contract/session';
import { ApplicationModule } from '#application/application.module';
import type { Sources } from '#application/session/actors';
import { AllForumsModule } from '#forums/all-forums.module';
import { diskShelf } from '#model-packs/shelf/disk-shelf';
import { PersistenceModule } from '#persistence/persistence.module';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { apiAdapter, configureApi } from '../../apps/api/src/configure-api.js';
import { houseLog } from '../../apps/api/src/log/house-log.js';
import { serveWeb } from '../../apps/one/src/web.js';

/** A running api of a test, on a port of its own. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Fastify's own route table: `GET /api/forums/:id`; `ALL` where every method is answered. */
  readonly routes: readonly string[];
  /** What the log says so far. */
  logged(): string;
  close(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });

/**
 * Starts a real api over HTTP against a test's database.
 * @param sources clock and ids; the machine's unless the test lives on a day of its own
 * @param pages folder of the built pages, where the test looks at them
 */
export async function anApi(
  databaseUrl: string,
  sources?: Sources,
  pages?: string,
): Promise<TestApi> {
  const port = await freePort();
  const lines: string[] = [];
  const log = { write: (line: string) => void lines.push(line) };
  const config = { mode: 'demo' as const, baseUrl: `http://127.0.0.1:${port}` };
  @Module({
    imports: [
      PersistenceModule.of(databaseUrl),
      ApplicationModule.of(sources, diskShelf),
      AllForumsModule,
      ApiModule.of(config),
    ],
  })
  class TestHouse {}
  const adapter = apiAdapter();
  const routes: string[] = [];
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    const methods = [method].flat();
    routes.push(...(methods.length > 5 ? ['ALL'] : methods).map((one) => `${one} ${url}`));
  });
  const app = await NestFactory.create<NestFastifyApplication>(TestHouse, adapter, {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  await configureApi(app, config, { databaseUrl, log: houseLog('info', log) });
  if (pages !== undefined) await serveWeb(app.getHttpAdapter().getInstance(), pages);
  app.enableShutdownHooks([]);
  await app.listen(port, '127.0.0.1');
  return {
    app,
    url: config.baseUrl,
    routes,
    logged: () => lines.join(''),
    close: () => app.close(),
  };
}

/** What a request gave: status, body, and the headers that matter. */
export interface Answered<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** A browser without a screen: keeps its cookie and token, and sends what our pages send. */
export class Client {
  private cookie = '';
  private csrf = '';

  constructor(private readonly url: string) {}

  /** The cookie as sent, for socket handshakes. */
  get cookies(): string {
    return this.cookie;
  }

  /** What each request carries to show whose it is and that it is ours. */
  get proof(): Record<string, string> {
    return { cookie: this.cookie, 'x-csrf-token': this.csrf, 'sec-fetch-site': 'same-origin' };
  }

  /** Goes on with the token of a new session. */
  uses(csrf: string): void {
    this.csrf = csrf;
  }

  /** Fetches a token as our pages do, and signs in as nobody. */
  async withToken(): Promise<this> {
    this.csrf = (await this.get<SessionAnswer>('/api/session')).body.csrf;
    return this;
  }

  /** Signs in as a persona (`granmo.principal`). */
  async signIn(persona: string): Promise<this> {
    await this.withToken();
    const { status, body } = await this.post<SessionAnswer>('/api/session', { persona });
    if (status !== 200) throw new Error(`sign-in as ${persona} answered ${status}`);
    this.csrf = body.csrf;
    return this;
  }

  get<Body = never>(path: string, headers: Record<string, string> = {}): Promise<Answered<Body>> {
    return this.send('GET', path, { headers });
  }

  post<Body = never>(
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<Answered<Body>> {
    return this.send('POST', path, { body, headers });
  }

  put<Body = never>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered<Body>> {
    return this.send('PUT', path, { body, headers });
  }

  patch<Body = never>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered<Body>> {
    return this.send('PATCH', path, { body, headers });
  }

  delete<Body = never>(
    path: string,
    headers: Record<string, string> = {},
  ): Promise<Answered<Body>> {
    return this.send('DELETE', path, { headers });
  }

  private async send<Body>(
    method: string,
    path: string,
    { body, headers = {} }: { body?: unknown; headers?: Record<string, string> },
  ): Promise<Answered<Body>> {
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        ...this.proof,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    if (set.length > 0) this.cookie = set.join('; ');
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return {
      status: answer.status,
      body: (isJson && text !== '' ? JSON.parse(text) : text) as Body,
      headers: answer.headers,
    };
  }
}
