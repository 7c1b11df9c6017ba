import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { AccountId, Clock, IdSource, OwnerId, PersonId } from '#kernel/ids';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import { membershipsOf, personOn } from '#persistence/session/session.queries';

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
    return first === undefined ? null : { account, ...first };
  }

  /**
   * The actor of a login with the seats and offices it holds today.
   * @param login without an account for someone who acts in a demo and cannot sign in
   * @param sources another clock and id source, for a demo or simulated year
   * @returns null when the person has left
   */
  async of(
    login: Omit<Login, 'account'> & { readonly account: AccountId | null },
    sources: Sources = this.sources,
  ): Promise<Actor | null> {
    const owners = [login.owner];
    const today = todayIn(norwegianZone, sources.clock.now());
    const person = await personOn(this.em, login, today);
    if (person === null) return null;
    const { id, seats, offices, systemRoles, service, language } = person;
    return {
      kind: 'person',
      account: login.account,
      person: id,
      owner: login.owner,
      owners,
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
