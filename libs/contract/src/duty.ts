import { z } from 'zod';
import { ForumRef, PersonRef } from './forum.js';
import { answeredId, day, idOf, mayList, name } from './ids.js';
import type { SeatId } from '#kernel/ids';

/** An election a forum is asked to hold: who may be chosen, in the order of whose turn it is. */
export const Election = z.object({
  id: answeredId,
  forum: ForumRef,
  state: z.enum(['open', 'done']),
  dueOn: day,
  candidates: z.array(
    z.object({
      seat: answeredId,
      person: PersonRef,
      label: name,
      /** False: others come first. */ inTurn: z.boolean(),
    }),
  ),
  chosen: PersonRef.nullable(),
  /** Who was chosen at the elections that have been held, and when, the latest first. */
  earlier: z.array(z.object({ person: PersonRef, on: day })),
  version: z.int(),
  may: mayList,
});
export type Election = z.infer<typeof Election>;

export const Elect = z.strictObject({ seat: idOf<SeatId>() });
export type Elect = z.infer<typeof Elect>;
