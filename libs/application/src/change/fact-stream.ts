import { IsolationLevel, MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import {
  type Position,
  positionNow,
  type Settled,
  settledAfter,
} from '#persistence/outbox/outbox.queries';
import { openSessions } from '#persistence/session/session.queries';

/** The outbox as the process itself reads it: of all owners, by nobody. What it gives is judged before anyone hears it. */
@Injectable()
export class FactStream {
  constructor(private readonly orm: MikroORM) {}

  /** Where a reader begins that has missed nothing. */
  now(): Promise<Position> {
    return this.reading(positionNow);
  }

  /** The next facts after a position, at most `limit`, oldest first. */
  after(position: Position, limit: number): Promise<Settled> {
    return this.reading((em) => settledAfter(em, position, limit));
  }

  /** Of these sessions, the ones that have not ended by `now`. */
  openSessions(sids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
    return this.reading((em) => openSessions(em, sids, now));
  }

  private reading<Answer>(work: (em: EntityManager) => Promise<Answer>): Promise<Answer> {
    const fork = this.orm.em.fork() as EntityManager;
    return fork.transactional((em) => work(em), {
      readOnly: true,
      isolationLevel: IsolationLevel.REPEATABLE_READ,
    });
  }
}
