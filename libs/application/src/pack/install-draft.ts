import { Injectable } from '@nestjs/common';
import type { PackDraft as PackDraftAnswer } from '#contract/pack';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import { done, refuse, type Outcome } from '#kernel/outcome';
import { Forum } from '#persistence/forum/forum.row';
import { Owner } from '#persistence/owner/owner.row';
import type { PackDraft } from '#persistence/pack/pack-draft.row';
import { notFound } from '../refused.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { draftFact, heldDraft, toldDraft } from './draft-desk.js';
import { writePack } from './install-pack.js';
import { PackShelf } from './pack-shelf.js';

interface Ground {
  readonly draft: PackDraft;
  readonly forums: number;
}

/** Installs the model the municipality has written: everything it describes, once, or nothing. */
@Injectable()
export class InstallDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: PackShelf,
  ) {}

  /**
   * @throws Refused `pack.has-faults`, `pack.open` while something must be settled, `pack.taken` the second time,
   *   `version.stale`
   */
  execute(actor: Actor, version: number): Promise<PackDraftAnswer> {
    return this.work.run<Ground, ResolvedPack, PackDraftAnswer>(actor, 'pack.install', {
      load: async (store) => {
        const draft = await heldDraft(store);
        if (draft === null) return null;
        return { draft, forums: await store.em.count(Forum, { owner: actor.owner }) };
      },
      subject: () => ({ forum: null }),
      decide: ({ draft, forums }) => {
        if (forums > 0) return refuse('pack.taken');
        return staleness(draft, version) ?? this.ready(draft, actor);
      },
      apply: async ({ draft }, pack, store) => {
        await writePack(pack, { known: true, forums: 0 }, store);
        await this.name(pack, store);
        const { text, settings } = draft;
        store.em.assign(draft, {
          inForceText: text,
          inForceSettings: settings,
          inForceOn: store.at.today,
          version: version + 1,
        });
        return toldDraft(draft, store, this.shelf);
      },
    });
  }

  private ready(draft: PackDraft, actor: Actor): Outcome<ResolvedPack> {
    const ready = this.shelf.ready(draft);
    if (ready === null) throw notFound();
    if ('pack' in ready) return done(ready.pack, draftFact('pack.installed', actor.owner));
    return ready.faults > 0
      ? refuse('pack.has-faults', { values: { count: ready.faults } })
      : refuse('pack.open', { values: { count: ready.open } });
  }

  /** The municipality is called what its model calls it, and knows what stands around its forums. */
  private async name(
    { owner, around, regions }: ResolvedPack,
    { em, actor }: Store,
  ): Promise<void> {
    const row = await em.findOneOrFail(Owner, { id: actor.owner });
    em.assign(row, { name: owner.name, around: [...around], regions: [...regions] });
  }
}
