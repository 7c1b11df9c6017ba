import { p, type PolicyDef } from '@mikro-orm/core';
import type { Id } from '#kernel/ids';

/** The owners the session may read, as PostgreSQL stores the expression. */
const readableOwners = "(nullif(current_setting('app.owners'::text, true), ''::text))::uuid[]";
/** The one owner the session writes for. */
const writingOwner = "(nullif(current_setting('app.owner'::text, true), ''::text))::uuid";

/**
 * Row level security of every table with an owner: read what the actor's owners have, write for one owner only.
 * The second wall behind the policy (DOMAIN §10, 9): a query that forgets to filter still sees nothing foreign.
 */
export const fence = (table: string, column = 'owner_id'): PolicyDef[] => [
  { name: `${table}_read`, command: 'select', using: `(${column} = ANY (${readableOwners}))` },
  { name: `${table}_insert`, command: 'insert', check: `(${column} = ${writingOwner})` },
  {
    name: `${table}_update`,
    command: 'update',
    using: `(${column} = ${writingOwner})`,
    check: `(${column} = ${writingOwner})`,
  },
];

/** A table of the house: schema laget, fenced by owner. */
export const table = (tableName: string) => ({
  tableName,
  schema: 'laget',
  rowLevelSecurity: 'force' as const,
  policies: fence(tableName),
});

/** A primary key of its noun. */
export const key = <Noun extends Id<string>>() => p.uuid().primary().$type<Noun>();

/** A column that holds an id. The foreign key stands in `references`. */
export const id = <Noun extends Id<string>>() => p.uuid().$type<Noun>();

export { p };
