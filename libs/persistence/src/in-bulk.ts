import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Writes many rows at once. Connections plan every statement anew (`orm.config.ts`), the check of each row's foreign keys
 * too: here one plan is made for all rows. What the transaction does afterwards is planned anew again.
 */
export async function inBulk<Answer>(
  em: EntityManager,
  write: () => Promise<Answer>,
): Promise<Answer> {
  await em.execute('set local plan_cache_mode = auto');
  const answer = await write();
  await em.execute('reset plan_cache_mode');
  return answer;
}
