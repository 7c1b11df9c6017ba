import { Injectable } from '@nestjs/common';
import type { BusyFile, BusyPreview } from '#contract/busy-time';
import type { Actor } from '#kernel/access/actor';
import { isRefusal } from '#kernel/outcome';
import { Refused } from '../refused.js';
import { UnitOfWork } from '../unit-of-work.js';
import { busyCounts, holdHours, type ReadHours } from './busy-desk.js';

const shown = 50;

const asAnswer = (read: ReadHours): BusyPreview => ({
  hash: read.hash,
  encoding: read.encoding,
  rows: read.added.slice(0, shown).map((hours) => ({ ...hours })),
  faults: [...read.faults],
  left: [...read.left],
  counts: busyCounts(read),
});

/**
 * Shows whoever asks what a calendar would do to the own busy hours. Writes nothing.
 * @throws Refused `file.*`, `calendar.*` for a file that cannot be read as a whole
 */
@Injectable()
export class PreviewBusy {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, asked: BusyFile): Promise<BusyPreview> {
    return this.work.read(actor, 'busy.preview', {
      load: async (store) => {
        const read = await holdHours(store, asked);
        if (isRefusal(read)) throw new Refused(read);
        return asAnswer(read);
      },
    });
  }
}
