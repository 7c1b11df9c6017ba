import type { SessionAnswer } from '#contract/session';

/** A browser without a screen, as a bench uses it: signs in and sends what our pages send. */
export class Visitor {
  readonly url: string;
  private csrf = '';
  /** As sent with requests and socket handshakes. */
  cookie = '';

  constructor(url: string) {
    this.url = url;
  }

  async signIn(persona: string): Promise<SessionAnswer> {
    this.csrf = (await this.ask<SessionAnswer>('GET', '/api/session')).csrf;
    const answer = await this.ask<SessionAnswer>('POST', '/api/session', { body: { persona } });
    this.csrf = answer.csrf;
    return answer;
  }

  /** @throws with the answer's text where it is no 2xx */
  async ask<Answer>(
    method: string,
    path: string,
    { body, version }: { readonly body?: unknown; readonly version?: number } = {},
  ): Promise<Answer> {
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        cookie: this.cookie,
        'x-csrf-token': this.csrf,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const [set] = answer.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text) as Answer;
  }
}
