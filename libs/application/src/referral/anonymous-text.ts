import { refuse, type Refusal } from '#kernel/outcome';
import type { ReferralKind } from '#kernel/referral/referral';
import { personsIn } from '../system-issue/persons-in.js';

/** Text fields of a request: a word, a list of measures, or nothing. */
type Texts = Readonly<Record<string, unknown>>;

const worded = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/**
 * An anonymous case holds no identity, also not in its texts (DOMAIN §4): national id numbers, addresses and phone numbers
 * are found before they are stored.
 * @returns `referral.identity-in-anonymous` naming each field, or null when the texts are clean or the case has a child
 */
export const identityInTexts = (kind: ReferralKind, texts: Texts): Refusal | null => {
  if (kind !== 'anonymous') return null;
  const fields = Object.entries(texts)
    .filter(([, value]) => personsIn(worded(value)) > 0)
    .map(([path]) => ({ path, code: 'person-found' }));
  return fields.length === 0 ? null : refuse('referral.identity-in-anonymous', { fields });
};
