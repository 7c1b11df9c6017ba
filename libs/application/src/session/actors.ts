import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { AccountId, Clock, IdSource, OwnerId, PersonId } from '#kernel/ids';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import {
  type Membership,
  membershipsOf,
  personOn,
  type PersonRow,
} from '#persistence/session/session.queries';

/** Injection token of the clock and id source that actors carry. */
export const SOURCES = Symbol('clock and ids');
export interface Sources {
  readonly clock: Clock;
  readonly ids: IdSource;
}

/** Who a session belongs to: the account, and the municipality it acts in. */
export interface Login {
  readonly account: AccountId;
  readonly owner: OwnerId;
  readonly person: PersonId;
}

/** A region has no staff of its own: whoever holds nothing there has no business there. */
const isNobody = ({ ownerKind, seats, offices, systemRoles }: PersonRow): boolean =>
  ownerKind === 'region' && seats.length + offices.length + systemRoles.length === 0;

/** Makes actors of logins and of clocks. An actor is made anew for each request: what was lost yesterday is not held today. */
@Injectable()
export class Actors {
  /** Only asks and keeps nothing, so that one serves every request. */
  private readonly em: EntityManager;

  constructor(
    orm: MikroORM,
    @Inject(SOURCES) private readonly sources: Sources,
  ) {
    this.em = orm.em.fork();
  }

  /** The day in the municipality, by the clock that actors carry. */
  today(): string {
    return todayIn(norwegianZone, this.sources.clock.now());
  }

  /** The first municipality the account works in; null when it works in none. */
  async loginOf(account: AccountId): Promise<Login | null> {
    const [first] = await membershipsOf(this.em, account);
    return first === undefined ? null : { account, owner: first.owner, person: first.person };
  }

  /** Everywhere the account is somebody today: its municipalities, and the regions it has a part in. */
  async placesOf(account: AccountId): Promise<Membership[]> {
    const all = await membershipsOf(this.em, account);
    if (all.length < 2) return all;
    const actors = await Promise.all(all.map((one) => this.of({ account, ...one })));
    return all.filter((_, at) => actors[at] !== null);
  }

  /**
   * The actor of a login with the seats and offices it holds today.
   * @param login without an account for someone who acts in a demo and cannot sign in
   * @param sources another clock and id source, for a demo or simulated year
   * @returns null when the person has left, or has no part in a region: who sits nowhere there is nobody there
   */
  async of(
    login: Omit<Login, 'account'> & { readonly account: AccountId | null },
    sources: Sources = this.sources,
  ): Promise<Actor | null> {
    const today = todayIn(norwegianZone, sources.clock.now());
    const person = await personOn(this.em, login, today);
    if (person === null || isNobody(person)) return null;
    const { id, seats, offices, systemRoles, service, language, regions } = person;
    return {
      kind: 'person',
      account: login.account,
      person: id,
      owner: login.owner,
      owners: [login.owner, ...regions],
      seats,
      offices,
      systemRoles,
      service,
      language,
      ...sources,
    };
  }

  /** The clock as an actor: it does what no person need ask for. */
  clock(owner: OwnerId, sources: Sources = this.sources): Actor {
    return {
      kind: 'clock',
      account: null,
      person: null,
      owner,
      owners: [owner],
      seats: [],
      offices: [],
      systemRoles: [],
      service: null,
      language: 'nb',
      ...sources,
    };
  }
}
