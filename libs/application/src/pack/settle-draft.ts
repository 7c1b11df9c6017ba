import { Injectable } from '@nestjs/common';
import type { PackDraft as PackDraftAnswer, SettleDraft as SettleBody } from '#contract/pack';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import { done, refuse } from '#kernel/outcome';
import { UnitOfWork } from '../unit-of-work.js';
import { draftFact, heldDraft, toldDraft } from './draft-desk.js';
import { PackShelf } from './pack-shelf.js';

/** Settles what the model leaves open: all of the answers, or none with what is wrong by its path. */
@Injectable()
export class SettleDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: PackShelf,
  ) {}

  /** @throws Refused `pack.answer` with the answers at fault, `pack.has-faults` when the text cannot be read, `version.stale` */
  execute(
    actor: Actor,
    { answers, version }: SettleBody & { readonly version: number },
  ): Promise<PackDraftAnswer> {
    return this.work.run(actor, 'pack.settle', {
      load: heldDraft,
      subject: () => ({ forum: null }),
      decide: (draft) => {
        const stale = staleness(draft, version);
        if (stale) return stale;
        const settled = this.shelf.answer(draft, answers);
        if (settled === null) {
          return refuse('pack.has-faults', {
            values: { count: this.shelf.read(draft)?.faults.length ?? 0 },
          });
        }
        return 'fields' in settled
          ? refuse('pack.answer', { fields: settled.fields })
          : done(settled.settings, draftFact('pack.settled', actor.owner));
      },
      apply: (draft, settings, store) => {
        store.em.assign(draft, { settings: { ...settings }, version: version + 1 });
        return toldDraft(draft, store, this.shelf);
      },
    });
  }
}
