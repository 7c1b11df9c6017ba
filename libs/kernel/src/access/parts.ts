import type { PersonId, ReferralId } from '../ids.js';
import type { CaseParticipation } from './relations.js';

/**
 * Access that lasts while a measure is owed: those who have something to do in a case can read it.
 * @param known the parts that exist: nobody gets the same part twice
 */
export const responsibleFor = (
  referral: ReferralId,
  owners: { readonly persons: readonly PersonId[]; readonly known: readonly CaseParticipation[] },
  now: Date,
): CaseParticipation[] => {
  const has = (person: PersonId) =>
    owners.known.some(
      (part) =>
        part.referral === referral &&
        part.person === person &&
        part.relation === 'responsible' &&
        part.endedAt == null,
    );
  return [...new Set(owners.persons)]
    .filter((person) => !has(person))
    .map((person) => ({ referral, person, relation: 'responsible', fromAt: now, endedAt: null }));
};

/**
 * The parts that end now: everybody's part in the room when the item closes, and the responsible's when nothing is owed.
 * @param owing persons who still owe a measure in the case
 */
export const partsThatEnd = <Part extends CaseParticipation>(
  parts: readonly Part[],
  { itemClosed, owing }: { readonly itemClosed: boolean; readonly owing: readonly PersonId[] },
): Part[] =>
  parts.filter(
    ({ endedAt, relation, person }) =>
      endedAt == null && (relation === 'participant' ? itemClosed : !owing.includes(person)),
  );
