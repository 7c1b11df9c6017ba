import { createHash } from 'node:crypto';
import type { IdSource } from '#kernel/ids';

/** Ids in order from a seed: the same test writes the same ids. Shaped as UUIDv7 of 1 August 2026. */
export const idSource = (seed: string): IdSource => {
  let count = 0;
  return {
    next: () => {
      count += 1;
      const hash = createHash('sha256').update(`${seed}:${count}`).digest('hex');
      const order = count.toString(16).padStart(3, '0').slice(-3);
      return `0198624c-2c00-7${order}-8${hash.slice(0, 3)}-${hash.slice(3, 15)}`;
    },
  };
};
