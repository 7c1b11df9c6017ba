import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Refused } from '../refused.js';

/** Does the database answer? */
@Injectable()
export class CheckReady {
  constructor(private readonly orm: MikroORM) {}

  /** @throws Refused `overloaded` while it does not */
  async execute(): Promise<void> {
    try {
      await (this.orm.em.fork() as EntityManager).execute('select 1');
    } catch {
      throw new Refused({ refused: 'overloaded' });
    }
  }
}
