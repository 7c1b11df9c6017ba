import { queryOptions } from '@tanstack/react-query';

/** A field the server found at fault: its path in the body and the key of the text that says why. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
}

/** The body of problem+json (RFC 9457), as far as pages use it. */
interface Problem {
  readonly status: number;
  readonly code?: string;
  readonly title?: string;
  readonly fields?: readonly FieldProblem[];
  readonly current?: Readonly<Record<string, unknown>>;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** An answer that was not 2xx, or none at all (status 0: the network is gone). */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  readonly current: Readonly<Record<string, unknown>> | undefined;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(problem: Problem) {
    super(problem.title ?? problem.code ?? String(problem.status));
    this.status = problem.status;
    this.code = problem.code ?? `status-${problem.status}`;
    this.fields = problem.fields ?? [];
    this.current = problem.current;
    this.values = problem.values ?? {};
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Call {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** The version the change rests on: sent as If-Match. */
  readonly version?: number;
  /** Makes a repeated creation one: made once per form, not per click. */
  readonly idempotencyKey?: string;
}

let csrfToken = '';
let onSignedOut: () => void = () => undefined;

/** The session's token for unsafe methods, from GET /api/session. */
export const rememberCsrfToken = (token: string) => {
  csrfToken = token;
};

/** What to do when the session has ended: the shell shows the sign-in page and comes back. */
export const whenSignedOut = (act: () => void) => {
  onSignedOut = act;
};

const headersOf = (method: Method, { body, version, idempotencyKey }: Call): Headers => {
  const headers = new Headers({ accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (method !== 'GET') headers.set('x-csrf-token', csrfToken);
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  return headers;
};

const problemOf = async (response: Response): Promise<ProblemError> => {
  const text = await response.text().catch(() => '');
  try {
    return new ProblemError({ ...JSON.parse(text), status: response.status });
  } catch {
    return new ProblemError({ status: response.status });
  }
};

const send = async (method: Method, path: string, call: Call): Promise<Response> => {
  try {
    return await fetch(path, {
      method,
      headers: headersOf(method, call),
      body: call.body === undefined ? null : JSON.stringify(call.body),
      signal: call.signal ?? null,
      credentials: 'same-origin',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError({ status: 0, code: 'offline' });
  }
};

/** A token of a session that has ended is refused before the session is missed: asks whether somebody still is signed in. */
const isSignedIn = async (): Promise<boolean> => {
  const answer = await (await send('GET', '/api/session', {})).json();
  rememberCsrfToken(answer.csrf);
  return answer.signedIn !== null;
};

/** Asks the server. Throws ProblemError for every answer but 2xx; a lost session is told to the shell first. */
const ask = async <Answer>(method: Method, path: string, call: Call = {}): Promise<Answer> => {
  let response = await send(method, path, call);
  let problem = response.ok ? null : await problemOf(response);
  if (problem?.code === 'csrf.refused') {
    const another = await isSignedIn();
    if (another) response = await send(method, path, call);
    problem = another ? null : new ProblemError({ status: 401 });
    if (another && !response.ok) problem = await problemOf(response);
  }
  if (problem !== null) {
    if (problem.status === 401 && path !== '/api/session') onSignedOut();
    throw problem;
  }
  const text = await response.text();
  return JSON.parse(text === '' ? 'null' : text);
};

export const get = <Answer>(path: string, signal?: AbortSignal) =>
  ask<Answer>('GET', path, signal ? { signal } : {});

export const post = <Answer>(path: string, body: unknown = {}, more: Omit<Call, 'body'> = {}) =>
  ask<Answer>('POST', path, { body, ...more });

export const put = <Answer>(path: string, body: unknown, more: Omit<Call, 'body'> = {}) =>
  ask<Answer>('PUT', path, { body, ...more });

/** Changes what is named and leaves the rest; `version` is what the change rests on. */
export const patch = <Answer>(path: string, body: unknown, more: Omit<Call, 'body'> = {}) =>
  ask<Answer>('PATCH', path, { body, ...more });

export const remove = <Answer>(path: string, more: Call = {}) => ask<Answer>('DELETE', path, more);

/** A key for one creation: make it when the form opens, so that a double click creates one thing. */
export const newIdempotencyKey = (): string => crypto.randomUUID();

/**
 * A reading of the server. `about` names the nouns it shows: when the socket says that one of them
 * has changed, the reading is done again.
 */
export const reading = <Answer>(path: string, about: readonly string[]) =>
  queryOptions({
    queryKey: [path],
    queryFn: ({ signal }) => get<Answer>(path, signal),
    meta: { about },
  });
