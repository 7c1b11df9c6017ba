import { Injectable } from '@nestjs/common';
import type { PackDraft as PackDraftAnswer } from '#contract/pack';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import { done } from '#kernel/outcome';
import { UnitOfWork } from '../unit-of-work.js';
import { draftFact, heldDraft, toldDraft } from './draft-desk.js';
import { PackShelf } from './pack-shelf.js';

/** Keeps the model as it is written. A faulty one is kept too, and answers with its faults: only installing it is refused. */
@Injectable()
export class WriteDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: PackShelf,
  ) {}

  /** @throws Refused `version.stale` */
  execute(
    actor: Actor,
    { text, version }: { readonly text: string; readonly version: number },
  ): Promise<PackDraftAnswer> {
    return this.work.run(actor, 'pack.write', {
      load: heldDraft,
      subject: () => ({ forum: null }),
      decide: (draft) =>
        staleness(draft, version) ?? done(text, draftFact('pack.written', actor.owner)),
      apply: (draft, written, store) => {
        store.em.assign(draft, { text: written, version: version + 1 });
        return toldDraft(draft, store, this.shelf);
      },
    });
  }
}
