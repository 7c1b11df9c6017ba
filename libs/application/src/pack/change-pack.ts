import { Injectable } from '@nestjs/common';
import type { PackDraft as PackDraftAnswer } from '#contract/pack';
import type { Actor } from '#kernel/access/actor';
import { staleness } from '#kernel/at';
import { packChanges, type Turn } from '#kernel/forum/pack-changes';
import { done, isRefusal, refuse, type Outcome, type Refusal } from '#kernel/outcome';
import type { PackDraft } from '#persistence/pack/pack-draft.row';
import { notFound } from '../refused.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { draftFact, heldDraft, toldDraft } from './draft-desk.js';
import { heldBack, type HeldBack } from './held-back.js';
import { knownIn } from './known-model.js';
import { PackShelf } from './pack-shelf.js';
import { seatsInForce, turnFacts, turnSeats, type SeatsInForce } from './turn-seats.js';
import { writeChange, type Changing } from './write-change.js';

interface Ground extends SeatsInForce {
  readonly draft: PackDraft;
  /** From what to what; or why it cannot be. */
  readonly turn: Turn | Refusal;
  readonly held: HeldBack;
}

const nothingHeld: HeldBack = { ways: [], forums: [] };

/**
 * Lets what has changed in the model take effect at once. What is gone ends today and keeps its history: forums, ways and
 * seats. Refused while something is still on a way that goes, or a forum that ends has not finished (DOMAIN §10, 12).
 */
@Injectable()
export class ChangePack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: PackShelf,
  ) {}

  /**
   * @throws Refused `pack.not-installed`, `pack.has-faults`, `pack.open`, `pack.change-none`, `pack.change-ways`,
   *   `pack.change-forums` with one field for each that is held back, `meeting.double-booked`, `version.stale`
   */
  execute(actor: Actor, version: number): Promise<PackDraftAnswer> {
    return this.work.run<Ground, Changing, PackDraftAnswer>(actor, 'pack.change', {
      load: (store) => this.ground(store),
      subject: () => ({ forum: null }),
      decide: (ground, store) => staleness(ground.draft, version) ?? decide(ground, store),
      apply: async ({ draft }, changing, store) => {
        await writeChange(changing, store);
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

  private async ground(store: Store): Promise<Ground | null> {
    const draft = await heldDraft(store);
    if (draft === null) return null;
    const turn = this.turn(draft);
    const known = await knownIn(store);
    return {
      ...(await seatsInForce(store, known)),
      draft,
      turn,
      held: isRefusal(turn) ? nothingHeld : await heldBack(turn, store),
    };
  }

  private turn(draft: PackDraft): Turn | Refusal {
    const { inForceText, inForceSettings } = draft;
    if (inForceText == null) return refuse('pack.not-installed');
    const before = this.shelf.drawn({ text: inForceText, settings: inForceSettings ?? {} });
    const ready = this.shelf.ready(draft);
    if (before === null || ready === null) throw notFound();
    if ('pack' in ready) return { before, after: ready.pack };
    return ready.faults > 0
      ? refuse('pack.has-faults', { values: { count: ready.faults } })
      : refuse('pack.open', { values: { count: ready.open } });
  }
}

const decide = (ground: Ground, { actor, newId }: Store): Outcome<Changing> => {
  const { turn, held, known } = ground;
  if (isRefusal(turn)) return turn;
  if (packChanges(turn.before, turn.after).length === 0) return refuse('pack.change-none');
  if (held.ways.length > 0) {
    const fields = held.ways.map(({ kind, from, to }) => ({
      path: `ways.${from.nb}.${kind}.${to.nb}`,
      code: 'unfinished',
    }));
    return refuse('pack.change-ways', { fields, values: { count: fields.length } });
  }
  if (held.forums.length > 0) {
    const fields = held.forums.flatMap(({ name, work }) =>
      work.map((noun) => ({ path: `forums.${name.nb}.${noun}`, code: 'unfinished' })),
    );
    return refuse('pack.change-forums', { fields, values: { count: held.forums.length } });
  }
  const seats = turnSeats(turn, ground, newId);
  return done({ turn, known, seats }, draftFact('pack.changed', actor.owner), ...turnFacts(seats));
};
