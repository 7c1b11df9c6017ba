import { Visitor } from '../visitor.ts';

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
      { body: { fromForum: route?.from.id, toForum: route?.to[0]?.id, kind: 'anonymous' } },
    );
    const body = {
      question: `Hvordan får vi ro i overgangene? Sak ${number}`,
      tried: [{ what: 'Fast voksen', weeks: 4, effect: 'some' }],
      ageBand: '6-9',
    };
    await principal.ask('PATCH', `/api/referrals/${id}`, { body, version });
    await principal.ask('POST', `/api/referrals/${id}/submit`, { body: {} });
  }
  const coordinator = new Visitor(url);
  const { signedIn } = await coordinator.signIn('coordinator');
  return { cookie: coordinator.cookie, forum: signedIn?.forums[0]?.id ?? '' };
}
