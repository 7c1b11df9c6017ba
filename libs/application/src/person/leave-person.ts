import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { At } from '#kernel/at';
import type { PersonId } from '#kernel/ids';
import { done, isRefusal, type Outcome } from '#kernel/outcome';
import { leavePerson, type Left } from '#kernel/person/leave';
import { Person } from '#persistence/person/person.row';
import { seatedFacts } from '../forum/seatings.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import {
  handOver,
  type Holdings,
  holdingsOf,
  listed,
  release,
  seatsInherited,
} from './holdings.js';

/** Who leaves, why, and who takes over; nobody when nothing is held. */
export interface Leaver {
  readonly person: PersonId;
  readonly reason: string;
  readonly heir: PersonId | null;
}

interface Found {
  readonly person: Person;
  /** Undefined when whoever was named does not work here. */
  readonly heir: Person | null | undefined;
  readonly holdings: Holdings;
}

/**
 * Ends somebody's work in the municipality. Open measures, cases, offices and seats go to the heir; coming meetings let the
 * leaver go and call the heir, unless the heir must be elsewhere then; calendar addresses stop. All of it or nothing.
 */
@Injectable()
export class LeavePerson {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `person.already`, `person.reason-missing`, `person.heir-unknown`, `person.heir-missing` with the list */
  execute(actor: Actor, leaver: Leaver): Promise<void> {
    return this.work.run<Found, Left, void>(actor, 'person.leave', {
      load: (store) => load(store, leaver),
      subject: () => ({ forum: null }),
      decide: (found, { at }) => decide(found, leaver.reason, at),
      apply: async ({ person, heir, holdings }, left, store) => {
        Object.assign(person, left);
        if (heir != null) await handOver(store, holdings, { from: person.id, to: heir.id });
        await release(store, { from: person.id, to: heir?.id ?? null });
      },
    });
  }
}

/** The seats that follow from the leaver's in other forums are told of as they change hands. */
const decide = ({ person, heir, holdings }: Found, reason: string, at: At): Outcome<Left> => {
  const outcome = leavePerson({ person, heir, reason, held: listed(holdings) }, at);
  if (isRefusal(outcome) || heir == null) return outcome;
  const own = new Set(holdings.seating.seats.map(({ id }) => id));
  const follow = seatsInherited(holdings, heir.id).filter(({ seat }) => !own.has(seat));
  return done(outcome.change, ...outcome.facts, ...seatedFacts(follow));
};

async function load(store: Store, { person, heir }: Leaver): Promise<Found | null> {
  const { em, actor } = store;
  const ids = [person, ...(heir === null ? [] : [heir])];
  const rows = await em.find(
    Person,
    { id: { $in: ids }, owner: actor.owner },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const found = rows.find(({ id }) => id === person);
  if (found === undefined) return null;
  return {
    person: found,
    heir: heir === null ? null : rows.find(({ id }) => id === heir),
    holdings: await holdingsOf(store, person),
  };
}
