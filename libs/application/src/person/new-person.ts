import type { SystemRole } from '#kernel/access/actor';
import type { AccountId, PersonId, ServiceId, UnitId } from '#kernel/ids';
import type { Language } from '#kernel/language';
import type { Fact } from '#kernel/outcome';
import { Person } from '#persistence/person/person.row';
import type { Store } from '../store.js';

interface NewPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly service: ServiceId | null;
  readonly unit: UnitId | null;
  readonly language: Language;
  readonly systemRoles: readonly SystemRole[];
  readonly startedOn: string;
  readonly account: AccountId | null;
}

/** Writes somebody who works in the municipality from now on. */
export const newPerson = ({ em, actor }: Store, id: PersonId, person: NewPerson): Person =>
  em.create(Person, {
    ...person,
    id,
    owner: actor.owner,
    systemRoles: [...person.systemRoles],
    endedAt: null,
    endedReason: null,
  });

export const enrolled = (id: PersonId): Fact => ({
  name: 'person.enrolled',
  level: 'system',
  about: { noun: 'person', id },
  forum: null,
});
