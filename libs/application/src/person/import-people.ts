import { Injectable } from '@nestjs/common';
import type { ImportPeople as ImportBody, PeopleCounts } from '#contract/people';
import type { Actor } from '#kernel/access/actor';
import type { OfficeId, PersonId } from '#kernel/ids';
import { done, type Fact, isRefusal, type Outcome, refuse, type Refusal } from '#kernel/outcome';
import { Office } from '#persistence/person/office.row';
import { movesOf, seatedFacts, type SeatGround, seatGround, seatNow } from '../forum/seatings.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { enrolled, newPerson } from './new-person.js';
import { holdList, peopleHash, type ReadList } from './people-desk.js';
import { countsOf, type PeoplePlan } from './plan-people.js';

interface Ground {
  readonly read: ReadList | Refusal;
  readonly ground: SeatGround;
}

interface Change {
  readonly plan: PeoplePlan;
  /** Everybody of the list, by e-mail. */
  readonly ids: ReadonlyMap<string, PersonId>;
  readonly moves: ReturnType<typeof movesOf>;
}

/**
 * Enrols the people of a list that was seen in a preview, and lets them take their offices and seats, with the seats that
 * follow from those: all of it, or nothing. The same list once more changes nothing.
 * @throws Refused `file.preview-stale` when it is another file than was seen; `file.has-faults` while a line cannot be used
 */
@Injectable()
export class ImportPeople {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, { hash, ...asked }: ImportBody): Promise<PeopleCounts> {
    return this.work.run<Ground, Change, PeopleCounts>(actor, 'person.import', {
      load: async (store) => {
        await oneAtATime(store);
        const read = await holdList(store, asked);
        const seats = isRefusal(read) ? [] : read.plan.seats;
        const ids = seats.map(({ seat }) => seat);
        return { read, ground: await seatGround(store, { ids }) };
      },
      subject: () => ({ forum: null }),
      decide: ({ read, ground }, store) => {
        if (hash !== peopleHash(asked)) return refuse('file.preview-stale');
        return isRefusal(read) ? read : decide(read.plan, ground, store);
      },
      apply: async (_ground, change, store) => {
        await write(change, store);
        return countsOf(change.plan);
      },
    });
  }
}

/** One list of a municipality at a time: the second finds whom the first has enrolled. */
const oneAtATime = ({ em, actor }: Store): Promise<unknown> =>
  em.execute('select pg_advisory_xact_lock(hashtextextended(?, 6))', [actor.owner]);

const taken = (office: OfficeId): Fact => ({
  name: 'office.filled',
  level: 'system',
  about: { noun: 'office', id: office },
  forum: null,
});

const decide = (plan: PeoplePlan, ground: SeatGround, { newId }: Store): Outcome<Change> => {
  const { people, offices, seats, faults } = plan;
  if (faults.length > 0) return refuse('file.has-faults', { values: { count: faults.length } });
  const ids = new Map(people.map(({ email, known }) => [email, known ?? newId<PersonId>()]));
  const fresh = people.flatMap(({ email, known }) =>
    known === null ? (ids.get(email) ?? []) : [],
  );
  const seatings = seats.map(({ seat, email }) => ({ seat, person: ids.get(email) ?? null }));
  const moves = movesOf(ground, seatings);
  return done(
    { plan, ids, moves },
    ...fresh.map(enrolled),
    ...offices.map(({ office }) => taken(office)),
    ...seatedFacts(moves),
  );
};

async function write({ plan, ids, moves }: Change, store: Store): Promise<void> {
  const { em, at } = store;
  for (const { email, known, ...person } of plan.people) {
    const id = ids.get(email);
    if (known !== null || id === undefined) continue;
    const more = { account: null, systemRoles: [], startedOn: at.today };
    newPerson(store, id, { ...person, ...more, email });
  }
  await em.flush();
  const offices = await em.find(Office, { id: { $in: plan.offices.map(({ office }) => office) } });
  for (const row of offices) {
    const email = plan.offices.find(({ office }) => office === row.id)?.email ?? '';
    const holder = ids.get(email) ?? null;
    Object.assign(row, { holder, heldFrom: at.today, version: row.version + 1 });
  }
  seatNow(moves, store);
}
