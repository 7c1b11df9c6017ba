import { SetMetadata } from '@nestjs/common';
import type { Verb } from '#kernel/access/may';

export const GATE = 'laget:gate';
export const JOB = 'laget:job';

/** Which verb a door opens for. A route, socket event, job or schedule without one does not boot. */
export const Gate = (verb: Verb) => SetMetadata(GATE, verb);

/** Marks the method that works a queue. */
export const Job = (queue: string) => SetMetadata(JOB, queue);
