import type { PeopleFile } from '#contract/people';
import { isRefusal, type Refusal } from '#kernel/outcome';
import { Forum } from '#persistence/forum/forum.row';
import { Seat } from '#persistence/forum/seat.row';
import { Office } from '#persistence/person/office.row';
import { Person } from '#persistence/person/person.row';
import { Service } from '#persistence/person/service.row';
import { Unit } from '#persistence/person/unit.row';
import type { Store } from '../store.js';
import { fileOf, hashOf } from '../table/file-of.js';
import type { KnownPlaces } from './known-places.js';
import { type PeoplePlan, planPeople } from './plan-people.js';
import { readPeople } from './reading/read-people.js';

/** A list held against the municipality. */
export interface ReadList {
  readonly hash: string;
  readonly encoding: string;
  readonly plan: PeoplePlan;
}

/** The name of a list. */
export const peopleHash = ({ file }: PeopleFile): string => hashOf(file, ['people']);

/** Seats that follow an office in another forum, or its members, are given to nobody from a list. */
const isGiven = ({ terms }: Seat): boolean =>
  terms?.officeIn === undefined && terms?.ofForum === undefined;

async function knownPlaces({ em, actor: { owner } }: Store): Promise<KnownPlaces> {
  const living = { owner, endedAt: null };
  return {
    people: await em.find(Person, living),
    units: await em.find(Unit, { owner }),
    services: await em.find(Service, { owner }),
    offices: await em.find(Office, { owner }),
    forums: await em.find(Forum, { owner, status: { $nin: ['superseded', 'dissolved'] } }),
    seats: (await em.find(Seat, living, { orderBy: { ord: 'asc', id: 'asc' } })).filter(isGiven),
  };
}

/** Reads a list and says what it would do. */
export async function holdList(store: Store, asked: PeopleFile): Promise<ReadList | Refusal> {
  const sent = fileOf(asked.file);
  if (isRefusal(sent)) return sent;
  const read = readPeople(sent.text);
  if (isRefusal(read)) return read;
  const plan = planPeople(read, await knownPlaces(store));
  return { hash: peopleHash(asked), encoding: sent.encoding, plan };
}
