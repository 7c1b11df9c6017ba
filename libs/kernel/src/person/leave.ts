import { said, type At } from '../at.js';
import type { ForumId, PersonId, ReferralId } from '../ids.js';
import { done, refuse, type Fact, type Level, type Outcome } from '../outcome.js';

/** Something a person still answers for: an open measure, a case that has not ended, an office, a seat. */
export interface HeldByPerson {
  readonly noun: 'action' | 'referral' | 'office' | 'seat';
  readonly id: string;
  readonly level: Level;
  readonly forum: ForumId | null;
  readonly referral: ReferralId | null;
}

/** Somebody who works here, or has. */
export interface Employed {
  readonly id: PersonId;
  readonly endedAt?: Date | null;
}

export interface Leaving {
  readonly person: Employed;
  readonly reason: string;
  /** Who takes over; null when nobody was named, undefined when whoever was named is not known here. */
  readonly heir: Employed | null | undefined;
  readonly held: readonly HeldByPerson[];
}

/** What leaving writes on the person. */
export interface Left {
  readonly endedAt: Date;
  readonly endedReason: string;
}

const works = ({ endedAt }: Employed): boolean => endedAt == null;

const inherited = ({ noun, id, ...where }: HeldByPerson, from: PersonId, to: PersonId): Fact => ({
  name: `${noun}.inherited`,
  about: { noun, id },
  ...where,
  ids: { from, to },
});

const countOf = (held: readonly HeldByPerson[], noun: HeldByPerson['noun']): number =>
  held.filter((one) => one.noun === noun).length;

/**
 * Ends somebody's work here. Everything the person answers for goes to one heir, or nothing is done: what ends leaves no
 * orphan (DOMAIN §10, 12).
 * @returns refusals `person.already`, `person.reason-missing`, `person.heir-unknown`, and `person.heir-missing` with a field
 *   (`seat.<id>`, `action.<id>` …) for each thing that needs an heir and their counts
 */
export const leavePerson = ({ person, reason, heir, held }: Leaving, at: At): Outcome<Left> => {
  if (!works(person)) return refuse('person.already');
  if (!said(reason)) {
    return refuse('person.reason-missing', { fields: [{ path: 'reason', code: 'required' }] });
  }
  if (heir === undefined || (heir !== null && (!works(heir) || heir.id === person.id))) {
    return refuse('person.heir-unknown', { fields: [{ path: 'heir', code: 'unknown' }] });
  }
  if (heir === null && held.length > 0) return heirMissing(held);
  const left: Fact = {
    name: 'person.left',
    level: 'system',
    about: { noun: 'person', id: person.id },
    forum: null,
  };
  const taken = heir === null ? [] : held.map((one) => inherited(one, person.id, heir.id));
  return done({ endedAt: at.now, endedReason: reason }, left, ...taken);
};

const heirMissing = (held: readonly HeldByPerson[]) =>
  refuse('person.heir-missing', {
    fields: held.map(({ noun, id }) => ({ path: `${noun}.${id}`, code: 'needs-heir' })),
    values: {
      actions: countOf(held, 'action'),
      referrals: countOf(held, 'referral'),
      offices: countOf(held, 'office'),
      seats: countOf(held, 'seat'),
    },
  });
