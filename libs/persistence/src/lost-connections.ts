import type { Pool, PoolClient } from 'pg';

/**
 * Gives the place of a connection that was lost in the middle of a deed back to the pool. Below us a transaction hands its
 * connection back only when it could be rolled back, and nothing can be on one that is gone: its place would be taken for
 * good, the house would stand still when all are, and would never close.
 */
export const givesBackLost = (pool: Pool): void => {
  const out = new Set<PoolClient>();
  pool.on('acquire', (client) => out.add(client));
  pool.on('release', (_error, client) => out.delete(client));
  pool.on('connect', (client) =>
    client.on('error', (error) => {
      if (!out.has(client)) return;
      client.release(error);
      client.release = () => undefined; // whoever had it may still hand it back
    }),
  );
};
