import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReferralView } from '#kernel/referral/referral';
import { Waiver } from '#persistence/referral/waiver.row';

/**
 * Has the family agreed to the case being spoken of? An anonymous case is about nobody, so there is nobody to ask.
 * @param today the municipality's day: a consent holds from and until a day
 */
export async function isConsented(
  em: EntityManager,
  { id, kind }: Pick<ReferralView, 'id' | 'kind'>,
  today: string,
): Promise<boolean> {
  if (kind === 'anonymous') return true;
  const waivers = await em.find(Waiver, { referral: id, state: 'given' });
  return waivers.some(({ validFrom, validUntil }) => validFrom <= today && today <= validUntil);
}
