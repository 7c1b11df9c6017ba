import type { ReferralPage } from '#contract/referral';
import type { RecordWaiver } from '#contract/waiver';
import type { ConsentValues } from './draft-values.js';

/** Which wording of the information the guardians were given: raised when that text changes. */
const noticeVersion = '2026-1';

type Written = Omit<RecordWaiver, 'services'> & { readonly services: readonly string[] };

const capacities = { both: 'both-guardians', one: 'one-guardian', youth: 'youth' } as const;

/**
 * The consents the answers of the form become. One yes and one no are two rows: the case then waits
 * until they agree. Who has not been asked has not answered, and gives no row.
 * @param words the purpose as it is told those who consent
 */
export const consentsToRecord = (
  values: ConsentValues,
  page: Pick<ReferralPage, 'services'>,
  words: { readonly purpose: string; readonly today: string },
): Written[] => {
  const { answer, other, services, channel, givenOn, validUntil } = values;
  const shared = {
    purpose: words.purpose,
    channel,
    noticeVersion,
    givenOn: givenOn === '' ? words.today : givenOn,
    validFrom: givenOn === '' ? words.today : givenOn,
    validUntil,
  };
  const all = page.services.map(({ id }) => id);
  const no = (capacity: Written['capacity']): Written => ({
    ...shared,
    answer: 'refused',
    capacity,
    services: all,
  });
  if (answer === 'refused') return [no('both-guardians')];
  if (answer === '' || answer === 'not-yet') return [];
  const yes: Written = { ...shared, answer: 'given', capacity: capacities[answer], services };
  return answer === 'one' && other === 'refused' ? [yes, no('one-guardian')] : [yes];
};
