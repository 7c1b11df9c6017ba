import type { Actor } from '#kernel/access/actor';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import type { ForumId, IdSource, OwnerId, PersonId } from '#kernel/ids';
import type { Calendar } from '#kernel/time/calendar';
import type { Day } from '#kernel/time/day';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import { seededIds } from '#application/ids';
import type { InstalledPack } from '#application/pack/pack-ids';
import { Actors } from '#application/session/actors';
import type { TurnedClock } from './clock.js';
import type { Persona } from './posts.js';

/** Gives the verbs of a running house by their classes; Nest's application is one. */
export interface House {
  get<Verb>(verb: new (...parts: never[]) => Verb): Verb;
}

/** What is known once people sit in their seats. */
export interface Cast {
  readonly pack: ResolvedPack;
  readonly ids: InstalledPack;
  readonly calendar: Calendar;
  /** Person of each post. */
  readonly people: ReadonlyMap<string, PersonId>;
  /** Who chairs or leads each forum, by the forum's key: an election changes it. */
  readonly chairs: Map<string, PersonId>;
  /** Who writes each forum's minutes. */
  readonly secretaries: ReadonlyMap<string, PersonId>;
  /** Who holds each office, by the office's key. */
  readonly holders: ReadonlyMap<string, PersonId>;
  readonly personas: ReadonlyMap<Persona, string>;
  /** Unit of the principal one can sign in as. */
  readonly principalUnit: string;
}

interface Setting {
  readonly house: House;
  readonly clock: TurnedClock;
  readonly seed: string;
  readonly today: Day;
}

/** Where the demo is played: the house, its clock and ids, and people as they act. */
export class Stage {
  readonly clock: TurnedClock;
  readonly ids: IdSource;
  readonly owner: OwnerId;
  readonly seed: string;
  readonly today: Day;
  private readonly house: House;
  private readonly known = new Map<PersonId, Actor>();

  constructor({ house, clock, seed, today }: Setting) {
    this.house = house;
    this.clock = clock;
    this.seed = seed;
    this.today = today;
    this.ids = seededIds(seed, clock);
    this.owner = this.ids.next() as OwnerId;
  }

  /** The day the clock has come to. */
  day(): Day {
    return todayIn(norwegianZone, this.clock.now());
  }

  /** A verb of the house. */
  verb<Verb>(verb: new (...parts: never[]) => Verb): Verb {
    return this.house.get(verb);
  }

  /** The clock of the house as an actor. */
  machinery(): Actor {
    return this.verb(Actors).clock(this.owner, this);
  }

  /** A person got another seat: it is known anew the next time it acts. */
  forget(person: PersonId): void {
    this.known.delete(person);
  }

  /** A person as an actor, with the seats it had when it was first asked for. */
  async as(person: PersonId): Promise<Actor> {
    const known = this.known.get(person);
    if (known !== undefined) return known;
    const login = { account: null, owner: this.owner, person };
    const actor = await this.verb(Actors).of(login, { clock: this.clock, ids: this.ids });
    if (actor === null) throw new Error(`Nobody works here as ${person}`);
    this.known.set(person, actor);
    return actor;
  }
}

/** A forum of the cast by its key in the pack. */
export const forumOf = ({ ids }: Cast, key: string): ForumId => {
  const id = ids.forums.get(key);
  if (id === undefined) throw new Error(`The pack has no forum ${key}`);
  return id;
};

/** The person of a post. */
export const personOf = ({ people }: Pick<Cast, 'people'>, post: string): PersonId => {
  const person = people.get(post);
  if (person === undefined) throw new Error(`Nobody has the post ${post}`);
  return person;
};
