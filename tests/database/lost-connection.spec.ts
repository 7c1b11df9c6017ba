import { MikroORM } from '@mikro-orm/postgresql';
import { describe, expect, it } from '@jest/globals';
import { ormConfig } from '#persistence/orm.config';
import { aDatabase } from '../support/database.js';

const itself = 'select pg_terminate_backend(pg_backend_pid())';
/** More than there are places in the pool. */
const losses = 12;

describe('connections that the database ends in the middle of a deed', () => {
  it('leave their places to others, and the house closes', async () => {
    const { appUrl } = await aDatabase();
    const orm = await MikroORM.init({ ...ormConfig(appUrl), logger: () => undefined });
    for (let count = 0; count < losses; count += 1) {
      const deed = orm.em.fork().transactional((em) => em.execute(itself));
      await expect(deed).rejects.toThrow(/terminat/u);
    }
    expect(await orm.em.fork().execute('select 3 as three')).toEqual([{ three: 3 }]);
    await orm.close(true);
  }, 20_000);
});
