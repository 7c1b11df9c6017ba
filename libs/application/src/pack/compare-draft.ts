import { Injectable } from '@nestjs/common';
import type { DraftChanges } from '#contract/pack';
import type { Actor } from '#kernel/access/actor';
import { packChanges } from '#kernel/forum/pack-changes';
import { PackDraft } from '#persistence/pack/pack-draft.row';
import { UnitOfWork } from '../unit-of-work.js';
import { PackShelf, type WrittenPack } from './pack-shelf.js';

/** What the model has become: against the pack it was begun from, and against what is in force. */
@Injectable()
export class CompareDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: PackShelf,
  ) {}

  execute(actor: Actor): Promise<DraftChanges> {
    return this.work.read(actor, 'pack.read', {
      load: async ({ em }) => {
        const draft = await em.findOne(PackDraft, { owner: actor.owner });
        if (draft === null) return null;
        const { baseText, inForceText, inForceSettings, settings } = draft;
        return {
          // with the same answers: what differs is what was written
          base: this.changes({ text: baseText, settings }, draft),
          force:
            inForceText == null
              ? null
              : this.changes({ text: inForceText, settings: inForceSettings ?? {} }, draft),
        };
      },
    });
  }

  /** Null while one of them cannot be read. */
  private changes(before: WrittenPack, after: WrittenPack): DraftChanges['base'] {
    const [was, is] = [this.shelf.drawn(before), this.shelf.drawn(after)];
    return was === null || is === null ? null : packChanges(was, is);
  }
}
