import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { aDemoDatabase, begunInTheBrowser } from '../support/demo.js';

/** Outside the fence by name, with the reason in decision 0005. */
const outside = ['account', 'install', 'membership', 'migration', 'session'];
/** Readable by all, written by itself only. */
const open = ['owner'];

/** Another municipality than the demo's. */
const stranger = '0198624c-2c00-7fff-8fff-ffffffffffff';

interface Table {
  readonly name: string;
  readonly columns: string[];
}

let admin: pg.Client;
let app: pg.Client;
let owner: string;
let tables: Table[];

beforeAll(async () => {
  const database = await aDemoDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  app = new pg.Client({ connectionString: database.appUrl });
  await admin.connect();
  await app.connect();
  owner = (await admin.query<{ id: string }>('select id from laget.owner')).rows[0]?.id ?? '';
  await begunInTheBrowser(database.adminUrl, owner);
  tables = (
    await admin.query<Table>(
      `select c.relname as name, array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '' and a.attidentity = '') as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'laget'::regnamespace and c.relkind in ('r', 'p') group by c.relname order by c.relname`,
    )
  ).rows;
}, 600_000);
afterAll(async () => {
  await app.end();
  await admin.end();
});

/** Does something as the application's role, acting for an owner, and takes it back. */
const actingFor = async <Answer>(who: string, work: () => Promise<Answer>): Promise<Answer> => {
  await app.query('begin');
  await app.query(`select set_config('app.owner', $1, true), set_config('app.owners', $2, true)`, [
    who,
    `{${who}}`,
  ]);
  try {
    return await work();
  } finally {
    await app.query('rollback');
  }
};

const rowsOf = async ({ name }: Table): Promise<number> =>
  Number((await app.query<{ count: string }>(`select count(*) from laget.${name}`)).rows[0]?.count);

/** Tries to write a copy of one of the demo's rows under a new id, still the demo's. */
const forge = async ({ name, columns }: Table): Promise<string> => {
  const { rows } = await admin.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from laget.${name} t limit 1`,
  );
  const row = JSON.stringify({ ...rows[0]?.row, id: '0198624c-2c00-7eee-8eee-eeeeeeeeeeee' });
  const names = columns.map((column) => `"${column}"`).join(', ');
  try {
    await app.query(
      `insert into laget.${name} (${names}) select ${names} from jsonb_populate_record(null::laget.${name}, $1)`,
      [row],
    );
    return 'written';
  } catch (error) {
    return String(Reflect.get(Object(error), 'code'));
  }
};

const fenced = () => tables.filter(({ name }) => !outside.includes(name) && !open.includes(name));

const tablesWithRows = async (): Promise<string[]> => {
  const found: string[] = [];
  for (const table of fenced()) if ((await rowsOf(table)) > 0) found.push(table.name);
  return found;
};

describe('the fence, as the application role sees it', () => {
  it('stands around every table but those named', async () => {
    const { rows } = await admin.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'laget'::regnamespace and c.relkind in ('r', 'p')
       and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))
       order by c.relname`,
    );
    expect(rows.map(({ name }) => name)).toEqual(outside);
  });

  it('shows its own rows in every table: none is without rows, so none is without a proof', async () => {
    expect(await actingFor(owner, tablesWithRows)).toEqual(fenced().map(({ name }) => name));
  });

  it('shows no row of another municipality (R-134)', async () => {
    expect(await actingFor(stranger, tablesWithRows)).toEqual([]);
  });

  it('shows nothing to a session that has not said for whom it acts', async () => {
    expect(await tablesWithRows()).toEqual([]);
  });

  it('lets nobody write a row for another municipality', async () => {
    const written: string[] = [];
    for (const table of [...fenced(), ...tables.filter(({ name }) => open.includes(name))]) {
      const code = await actingFor(stranger, () => forge(table));
      if (code !== '42501') written.push(`${table.name}: ${code}`);
    }
    expect(written).toEqual([]);
  });

  it('is not owned, and cannot be passed, by the role that works behind it', async () => {
    const { rows } = await admin.query<{ owns: string; bypass: boolean; super: boolean }>(
      `select (select count(*) from pg_class c where c.relowner = r.oid) as owns, r.rolbypassrls as bypass, r.rolsuper as super
       from pg_roles r where r.rolname = 'laget_app'`,
    );
    expect(rows[0]).toEqual({ owns: '0', bypass: false, super: false });
  });
});
