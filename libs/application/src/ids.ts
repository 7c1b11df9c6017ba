import { v7 } from 'uuid';
import type { Clock, IdSource } from '#kernel/ids';

/** The machine's clock. Handed to actors at the doors; nothing below reads it. */
export const machineClock: Clock = { now: () => new Date() };

/** UUIDv7 of the machine's clock. */
export const machineIds: IdSource = { next: () => v7() };
