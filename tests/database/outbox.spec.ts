import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { fenceOf } from '#application/unit-of-work';
import { ormConfig } from '#persistence/orm.config';
import { factsBetween, type Position, settledAfter } from '#persistence/outbox/outbox.queries';
import { asAdmin } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

/** An epoch before all others, so that nothing but these facts is in it. */
const epoch = 0;
const begin: Position = { epoch, tx: '0', seq: 0 };
const end: Position = { epoch, tx: '999', seq: 9 };
/** Where the number of digits grows is where text and number part. */
const told = ['8.0', '9.0', '9.1', '10.0', '99.0', '100.0', '100.10', '101.2'];

let orm: MikroORM;
let town: Municipality;

beforeAll(async () => {
  const database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  orm = await MikroORM.init(ormConfig(database.appUrl));
  await asAdmin(
    database.adminUrl,
    `insert into laget.outbox (id, owner_id, epoch, tx, seq, fact, fact_version, level, noun, subject, ids, at)
     select gen_random_uuid(), $1, $2, split_part(at, '.', 1)::bigint, split_part(at, '.', 2)::int, 'forum.counted', 1,
       'system', 'forum', gen_random_uuid(), '{}', now() from unnest($3::text[]) as at order by md5(at)`,
    [town.owner, epoch, told],
  );
});
afterAll(() => orm.close(true));

const places = (facts: readonly Position[]) => facts.map(({ tx, seq }) => `${tx}.${seq}`);

const reading = () => {
  const em = orm.em.fork();
  em.setSessionContext({ variables: fenceOf({ owner: town.owner, owners: [town.owner] }) });
  return em;
};

describe('the outbox', () => {
  it('is read in the order of its numbers, not of their digits', async () => {
    await reading().transactional(async (em) => {
      expect(places(await factsBetween(em, { after: begin, upTo: end }, 100))).toEqual(told);
      const { facts } = await settledAfter(em, begin, 100);
      expect(places(facts.filter((fact) => fact.epoch === epoch))).toEqual(told);
    });
  });

  it('loses nothing to a reader who takes a few at a time', async () => {
    await reading().transactional(async (em) => {
      const seen: string[] = [];
      for (let after = begin; ;) {
        const facts = await factsBetween(em, { after, upTo: end }, 2);
        seen.push(...places(facts));
        const last = facts.at(-1);
        if (last === undefined) break;
        after = last;
      }
      expect(seen).toEqual(told);
    });
  });
});
