import { Injectable } from '@nestjs/common';
import type { DraftUpgraded } from '#contract/pack';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import { done, refuse, type Outcome } from '#kernel/outcome';
import type { PackDraft } from '#persistence/pack/pack-draft.row';
import { UnitOfWork } from '../unit-of-work.js';
import { draftFact, heldDraft, toldDraft } from './draft-desk.js';
import { PackShelf, type ShelvedText, type Upgraded } from './pack-shelf.js';

interface Ground {
  readonly draft: PackDraft;
  readonly shelved: ShelvedText;
}

/** Joins the model with the newer edition of the pack it was begun from. What was changed here stands; nothing takes effect. */
@Injectable()
export class UpgradeDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: PackShelf,
  ) {}

  /** @throws Refused `pack.upgrade-none` when there is no newer edition, `pack.has-faults`, `version.stale` */
  execute(actor: Actor, version: number): Promise<DraftUpgraded> {
    return this.work.run<Ground, Upgraded, DraftUpgraded>(actor, 'pack.upgrade', {
      load: async (store) => {
        const draft = await heldDraft(store);
        const shelved = draft === null ? null : this.shelf.find(draft.baseKey);
        return draft === null || shelved === null ? null : { draft, shelved };
      },
      subject: () => ({ forum: null }),
      decide: (ground) => staleness(ground.draft, version) ?? this.joined(ground, actor),
      apply: ({ draft, shelved }, { text, baseText, taken, conflicts }, store) => {
        store.em.assign(draft, { text, baseText, baseHash: shelved.hash, version: version + 1 });
        const answer = toldDraft(draft, store, this.shelf);
        return {
          version: answer.version,
          draft: answer,
          taken: [...taken],
          conflicts: [...conflicts],
        };
      },
    });
  }

  private joined({ draft, shelved }: Ground, actor: Actor): Outcome<Upgraded> {
    if (shelved.hash === draft.baseHash) return refuse('pack.upgrade-none');
    const upgraded = this.shelf.upgrade(draft, shelved.text);
    return upgraded === null
      ? refuse('pack.has-faults', { values: { count: 1 } })
      : done(upgraded, draftFact('pack.upgraded', actor.owner));
  }
}
