import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import { done, refuse, type Outcome } from '#kernel/outcome';
import { Forum } from '#persistence/forum/forum.row';
import { Owner } from '#persistence/owner/owner.row';
import { PackDraft } from '#persistence/pack/pack-draft.row';
import { ForumRegistry } from '../forum/forum.registry.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { packIds, type InstalledPack } from './pack-ids.js';
import type { ShelvedText, WrittenPack } from './pack-shelf.js';
import { writeEdges, writeForums, writeSeats, writeSeries } from './write-forums.js';
import { writeOffices, writeOwner, writePlaces } from './write-places.js';

/** What stands there before: is the owner known, and has it forums already? */
export interface Ground {
  readonly known: boolean;
  readonly forums: number;
}

/** What was installed as it is written: the pack with its edition, and the answers to what it leaves open. */
export type InstalledText = ShelvedText & WrittenPack;

/**
 * Installs a municipality's model: everything the pack describes, in one transaction. Seats and offices are vacant.
 * The actor acts for the owner that is to have it; the owner's row is made where there is none. Where the text is brought
 * along, it is kept as what is in force: the municipality goes on from it when it changes its model.
 * @returns the ids the pack's keys and its seats got
 * @throws Refused `pack.taken` when the owner has forums already
 */
@Injectable()
export class InstallPack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  async execute(actor: Actor, pack: ResolvedPack, written?: InstalledText): Promise<InstalledPack> {
    return this.work.run<Ground, null, InstalledPack>(actor, 'pack.install', {
      load: async ({ em }) => ({
        known: (await em.count(Owner, { id: actor.owner })) > 0,
        forums: await em.count(Forum, { owner: actor.owner }),
      }),
      subject: () => ({ forum: null }),
      decide: ({ forums }) => this.decide(actor, pack, forums),
      apply: async (ground, _, store) => {
        const installed = await writePack(pack, ground, store);
        if (written !== undefined) keepText(written, store);
        return installed;
      },
    });
  }

  /** A kind that no module brings cannot run here: the registry says so before anything is written. */
  private decide(actor: Actor, pack: ResolvedPack, forums: number): Outcome<null> {
    if (forums > 0) return refuse('pack.taken');
    for (const { kind } of pack.forums) this.registry.of(kind);
    return done(null, {
      name: 'pack.installed',
      level: 'system',
      about: { noun: 'owner', id: actor.owner },
      forum: null,
    });
  }
}

const keepText = ({ key, hash, text, settings }: InstalledText, store: Store): void => {
  const { em, actor, at, newId } = store;
  em.create(PackDraft, {
    ...{ id: newId(), owner: actor.owner, version: 1 },
    ...{ baseKey: key, baseHash: hash, baseText: text },
    ...{ text, settings, inForceText: text, inForceSettings: settings, inForceOn: at.today },
  });
};

/** Writes everything a pack describes, in the order the foreign keys ask for. */
export const writePack = async (
  pack: ResolvedPack,
  ground: Ground,
  store: Store,
): Promise<InstalledPack> => {
  const { em } = store;
  const ids = packIds(pack, store);
  if (!ground.known) writeOwner(pack, store);
  await em.flush();
  writePlaces(pack, ids, store);
  await em.flush();
  writeOffices(pack, ids, store);
  await em.flush();
  writeForums(pack, ids, store);
  await em.flush();
  writeEdges(pack, ids, store);
  const seats = writeSeats(pack, ids, store);
  writeSeries(pack, ids, store);
  await em.flush();
  return { ...ids, seats };
};
