import { Injectable } from '@nestjs/common';
import type { Setup } from '#contract/pack';
import type { Actor } from '#kernel/access/actor';
import { PackDraft } from '#persistence/pack/pack-draft.row';
import { setupCounts } from '#persistence/views/setup.queries';
import { UnitOfWork } from '../unit-of-work.js';
import { toldDraft } from './draft-desk.js';
import { PackShelf } from './pack-shelf.js';

/** The model the municipality is writing, with its faults, its open questions and its map; and how far the rest has come. */
@Injectable()
export class ReadDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: PackShelf,
  ) {}

  execute(actor: Actor): Promise<Setup> {
    return this.work.read(actor, 'pack.read', {
      load: async (store) => {
        const draft = await store.em.findOne(PackDraft, { owner: actor.owner });
        return {
          draft: draft === null ? null : toldDraft(draft, store, this.shelf),
          ...(await setupCounts(store.em, actor.owner)),
        };
      },
    });
  }
}
