import type { SessionAnswer } from '#contract/session';

/** A browser's part of the bench: signs in and sends what our pages send. */
class Visitor {
  private csrf = '';
  cookie = '';
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async signIn(persona: string): Promise<SessionAnswer> {
    this.csrf = (await this.ask<SessionAnswer>('GET', '/api/session')).csrf;
    const answer = await this.ask<SessionAnswer>('POST', '/api/session', { persona });
    this.csrf = answer.csrf;
    return answer;
  }

  async ask<Answer>(
    method: string,
    path: string,
    body?: unknown,
    version?: number,
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
    if (!answer.ok)
      throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }
}

/**
 * Fills the coordinator's queue with anonymous cases and signs the coordinator in.
 * @param count how many cases are sent
 * @returns the coordinator's cookie, and the forum that is led
 */
export async function queueOf(
  url: string,
  count: number,
): Promise<{ cookie: string; forum: string }> {
  const principal = new Visitor(url);
  await principal.signIn('principal');
  const { items } = await principal.ask<{
    items: { from: { id: string }; to: { id: string }[] }[];
  }>('GET', '/api/referrals/routes');
  const [route] = items;
  for (let number = 0; number < count; number += 1) {
    const { id, version } = await principal.ask<{ id: string; version: number }>(
      'POST',
      '/api/referrals',
      {
        fromForum: route?.from.id,
        toForum: route?.to[0]?.id,
        kind: 'anonymous',
      },
    );
    await principal.ask(
      'PATCH',
      `/api/referrals/${id}`,
      {
        question: `Hvordan får vi ro i overgangene? Sak ${number}`,
        tried: [{ what: 'Fast voksen', weeks: 4, effect: 'some' }],
        ageBand: '6-9',
      },
      version,
    );
    await principal.ask('POST', `/api/referrals/${id}/submit`, {});
  }
  const coordinator = new Visitor(url);
  const { signedIn } = await coordinator.signIn('coordinator');
  return { cookie: coordinator.cookie, forum: signedIn?.forums[0]?.id ?? '' };
}
