import { Injectable } from '@nestjs/common';
import type { Actor, SystemRole } from '#kernel/access/actor';
import type { AccountId, Id, PersonId, ServiceId, UnitId } from '#kernel/ids';
import type { Language } from '#kernel/language';
import { done, refuse } from '#kernel/outcome';
import { Person } from '#persistence/person/person.row';
import { Account } from '#persistence/session/account.row';
import { Membership } from '#persistence/session/membership.row';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { enrolled, newPerson } from './new-person.js';

/**
 * Someone to be enrolled. `subject` is what the way of signing in calls the person; without one there is no account yet.
 * Whoever has an account already, in another municipality, keeps it: one account is a person in each place.
 */
export interface Enrolment {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly service: ServiceId | null;
  readonly unit: UnitId | null;
  readonly language: Language;
  readonly systemRoles: readonly SystemRole[];
  readonly startedOn: string;
  readonly subject: string | null;
}

/** Enrols people of a municipality: all of them or none. */
@Injectable()
export class EnrolPeople {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @returns the ids in the order given
   * @throws Refused `person.duplicate` when an e-mail address is there already, or twice in the list
   */
  execute(actor: Actor, people: readonly Enrolment[]): Promise<PersonId[]> {
    return this.work.run(actor, 'person.enrol', {
      load: async ({ em }) => {
        const subjects = people.flatMap(({ subject }) => subject ?? []);
        const accounts = await em.find(Account, { subject: { $in: subjects } });
        return {
          known: await em.count(Person, { email: { $in: people.map(({ email }) => email) } }),
          accounts: new Map(accounts.map(({ id, subject }) => [subject, id])),
        };
      },
      subject: () => ({ forum: null }),
      decide: ({ known }, store) => {
        const isTwice = new Set(people.map(({ email }) => email)).size < people.length;
        if (known > 0 || isTwice) return refuse('person.duplicate');
        const ids = people.map(() => store.newId<PersonId>());
        return done(ids, ...ids.map(enrolled));
      },
      apply: async ({ accounts }, ids, store) => {
        await this.write(people, { ids, known: accounts }, store);
        return ids;
      },
    });
  }

  private async write(
    people: readonly Enrolment[],
    {
      ids,
      known,
    }: { readonly ids: readonly PersonId[]; readonly known: ReadonlyMap<string, AccountId> },
    store: Store,
  ): Promise<void> {
    const { em, actor, at } = store;
    const accounts = people.map(({ subject }) =>
      subject === null ? null : (known.get(subject) ?? store.newId<AccountId>()),
    );
    people.forEach(({ subject }, index) => {
      const id = accounts[index];
      if (id != null && subject !== null && !known.has(subject))
        em.create(Account, { id, subject, createdAt: at.now });
    });
    await em.flush();
    people.forEach(({ subject: _subject, ...person }, index) => {
      const id = ids[index];
      if (id === undefined) return;
      const account = accounts[index] ?? null;
      newPerson(store, id, { ...person, account });
      if (account !== null) {
        em.create(Membership, {
          id: store.newId<Id<'membership'>>(),
          account,
          owner: actor.owner,
          person: id,
        });
      }
    });
  }
}
