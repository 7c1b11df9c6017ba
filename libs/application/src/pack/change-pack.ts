import { Injectable } from '@nestjs/common';
import type { PackDraft as PackDraftAnswer } from '#contract/pack';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import { edgeKey, packChanges } from '#kernel/forum/pack-changes';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import { done, refuse, type Outcome } from '#kernel/outcome';
import type { PackDraft } from '#persistence/pack/pack-draft.row';
import { notFound } from '../refused.js';
import { UnitOfWork } from '../unit-of-work.js';
import { draftFact, heldDraft, toldDraft } from './draft-desk.js';
import { PackShelf } from './pack-shelf.js';
import { writeChange, type Turn } from './write-change.js';

/** Seats by the forums that are in both: who sits there, whatever its order. */
const seatsIn = ({ seats, guests }: ResolvedPack, forums: ReadonlySet<string>): string =>
  JSON.stringify([seats, guests].map((all) => all.filter(({ forum }) => forums.has(forum))));

/**
 * Lets what has changed in the model take effect: settings, names, new forums and new ways at once; a forum that is
 * gone ends today and keeps its history. Ways that are gone and seats that differ are refused, and nothing is changed.
 */
@Injectable()
export class ChangePack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: PackShelf,
  ) {}

  /**
   * @throws Refused `pack.not-installed`, `pack.has-faults`, `pack.open`, `pack.change-none`, `pack.change-ways`,
   *   `pack.change-seats`, `version.stale`
   */
  execute(actor: Actor, version: number): Promise<PackDraftAnswer> {
    return this.work.run<PackDraft, Turn, PackDraftAnswer>(actor, 'pack.change', {
      load: heldDraft,
      subject: () => ({ forum: null }),
      decide: (draft) => staleness(draft, version) ?? this.turn(draft, actor),
      apply: async (draft, turn, store) => {
        await writeChange(turn, store);
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

  private turn(draft: PackDraft, actor: Actor): Outcome<Turn> {
    const { inForceText, inForceSettings } = draft;
    if (inForceText == null) return refuse('pack.not-installed');
    const before = this.shelf.drawn({ text: inForceText, settings: inForceSettings ?? {} });
    const ready = this.shelf.ready(draft);
    if (before === null || ready === null) throw notFound();
    if (!('pack' in ready)) {
      return ready.faults > 0
        ? refuse('pack.has-faults', { values: { count: ready.faults } })
        : refuse('pack.open', { values: { count: ready.open } });
    }
    return judged({ before, after: ready.pack }, actor);
  }
}

const judged = (turn: Turn, actor: Actor): Outcome<Turn> => {
  const { before, after } = turn;
  const is = new Set(after.forums.map(({ key }) => key));
  const both = new Set(before.forums.map(({ key }) => key).filter((key) => is.has(key)));
  const ways = new Set(after.edges.map(edgeKey));
  const ends = ({ to }: (typeof before.edges)[number]) => !('forum' in to) || both.has(to.forum);
  if (packChanges(before, after).length === 0) return refuse('pack.change-none');
  if (before.edges.some((way) => both.has(way.from) && ends(way) && !ways.has(edgeKey(way))))
    return refuse('pack.change-ways');
  if (seatsIn(before, both) !== seatsIn(after, both)) return refuse('pack.change-seats');
  return done(turn, draftFact('pack.changed', actor.owner));
};
