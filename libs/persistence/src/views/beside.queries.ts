import type { EntityManager } from '@mikro-orm/postgresql';
import type { ForumId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import { arrayOf } from './sql.js';

/**
 * What forums beside one are called, by their keys in its cadence. A key is one forum's, or the plan's for one forum;
 * where the plan's key stands for many, none of them is meant.
 */
export async function namesBeside(
  em: EntityManager,
  forum: ForumId,
  keys: readonly string[],
): Promise<Record<string, Name>> {
  if (keys.length === 0) return {};
  const rows = await em.execute<{ key: string; names: Name[] }[]>(
    `select k.key, jsonb_agg(f.name) as names from unnest(?::text[]) k(key)
     join laget.forum f on f.owner_id = (select owner_id from laget.forum where id = ?)
       and (f.key = k.key or f.pack_key = k.key) and f.status not in ('superseded', 'dissolved')
     group by k.key`,
    [arrayOf(keys), forum],
  );
  return Object.fromEntries(
    rows.flatMap(({ key, names: [name, ...more] }) =>
      name === undefined || more.length > 0 ? [] : [[key, name]],
    ),
  );
}
