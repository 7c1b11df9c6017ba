import { Injectable } from '@nestjs/common';
import type { DraftChanges } from '#contract/pack-changes';
import type { Actor } from '#kernel/access/actor';
import { packChanges, type Turn } from '#kernel/forum/pack-changes';
import { PackDraft } from '#persistence/pack/pack-draft.row';
import { UnitOfWork } from '../unit-of-work.js';
import { heldBack } from './held-back.js';
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
      load: async (store) => {
        const { em } = store;
        const draft = await em.findOne(PackDraft, { owner: actor.owner });
        if (draft === null) return null;
        const { baseText, inForceText, inForceSettings, settings } = draft;
        // with the same answers: what differs is what was written
        const base = this.turn({ text: baseText, settings }, draft);
        const force =
          inForceText == null
            ? null
            : this.turn({ text: inForceText, settings: inForceSettings ?? {} }, draft);
        return {
          base: base && packChanges(base.before, base.after),
          force: force && packChanges(force.before, force.after),
          held: force && (await heldBack(force, store)),
        };
      },
    });
  }

  /** Null while one of them cannot be read. */
  private turn(was: WrittenPack, is: WrittenPack): Turn | null {
    const [before, after] = [this.shelf.drawn(was), this.shelf.drawn(is)];
    return before === null || after === null ? null : { before, after };
  }
}
