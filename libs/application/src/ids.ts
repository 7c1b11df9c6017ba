import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock, IdSource } from '#kernel/ids';

/** The machine's clock. Handed to actors at the doors; nothing below reads it. */
export const machineClock: Clock = { now: () => new Date() };

/** UUIDv7 of the machine's clock. */
export const machineIds: IdSource = { next: () => v7() };

/** How many ids of one instant are told apart by their order before their chance bits must do it alone. */
const inOneInstant = 4096;

/**
 * Ids that are the same each time for the same seed and clock, and as good as the machine's: UUIDv7 of the clock's
 * instant (RFC 9562 §5.7), in order within it. For demos and simulated years, so that the same deeds give the same rows.
 */
export const seededIds = (seed: string, clock: Clock): IdSource => {
  let count = 0;
  let instant = 0;
  let order = 0;
  return {
    next: () => {
      const now = clock.now().getTime();
      order = now === instant ? (order + 1) % inOneInstant : 0;
      instant = now;
      count += 1;
      const chance = createHash('sha256').update(`${seed}:${count}`).digest('hex');
      const at = now.toString(16).padStart(12, '0');
      const within = order.toString(16).padStart(3, '0');
      return `${at.slice(0, 8)}-${at.slice(8)}-7${within}-8${chance.slice(0, 3)}-${chance.slice(3, 15)}`;
    },
  };
};
