import { Injectable } from '@nestjs/common';
import type { ChoosePack as ChooseBody, PackDraft as PackDraftAnswer } from '#contract/pack';
import type { Actor } from '#kernel/access/actor';
import { done, refuse } from '#kernel/outcome';
import { Forum } from '#persistence/forum/forum.row';
import { PackDraft } from '#persistence/pack/pack-draft.row';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { draftFact, heldDraft, toldDraft } from './draft-desk.js';
import { PackShelf, type ShelvedText } from './pack-shelf.js';

interface Ground {
  readonly draft: PackDraft | null;
  readonly chosen: ShelvedText;
  readonly forums: number;
}

/** Begins the municipality's model from a pack, as it is or as a copy. Chosen again before it is installed, it begins anew. */
@Injectable()
export class ChoosePack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: PackShelf,
  ) {}

  /** @throws Refused `not-found` for a pack that is not there, `pack.taken` when a model is in force */
  execute(actor: Actor, { pack, copyAs }: ChooseBody): Promise<PackDraftAnswer> {
    return this.work.run<Ground, string, PackDraftAnswer>(actor, 'pack.choose', {
      load: async (store) => {
        const chosen = this.shelf.find(pack);
        if (chosen === null) return null;
        const draft = await heldDraft(store);
        return { chosen, draft, forums: await store.em.count(Forum, { owner: actor.owner }) };
      },
      subject: () => ({ forum: null }),
      decide: ({ chosen, forums }) => {
        if (forums > 0) return refuse('pack.taken');
        const text = copyAs === null ? chosen.text : this.shelf.copy(chosen.text, copyAs.trim());
        return done(text, draftFact('pack.chosen', actor.owner));
      },
      apply: (ground, text, store) => toldDraft(begun(ground, text, store), store, this.shelf),
    });
  }
}

const begun = ({ draft, chosen }: Ground, text: string, { em, actor, newId }: Store): PackDraft => {
  const written = {
    baseKey: chosen.key,
    baseHash: chosen.hash,
    baseText: text,
    text,
    settings: {},
    inForceText: null,
    inForceSettings: null,
    inForceOn: null,
    version: (draft?.version ?? 0) + 1,
  };
  if (draft !== null) return em.assign(draft, written);
  return em.create(PackDraft, { id: newId(), owner: actor.owner, ...written });
};
