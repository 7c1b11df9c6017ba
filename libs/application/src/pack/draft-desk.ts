import type { PackDraft as PackDraftAnswer } from '#contract/pack';
import { mayOf } from '#kernel/access/may';
import type { OwnerId } from '#kernel/ids';
import type { Fact } from '#kernel/outcome';
import { PackDraft } from '#persistence/pack/pack-draft.row';
import { notFound } from '../refused.js';
import type { Store } from '../store.js';
import type { PackShelf } from './pack-shelf.js';

const onDraft = [
  'pack.choose',
  'pack.settle',
  'pack.write',
  'pack.install',
  'pack.change',
  'pack.upgrade',
] as const;

/** The municipality's model, and nobody else writes it until this is done; null where there is none. */
export const heldDraft = async ({ em, actor }: Store): Promise<PackDraft | null> => {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 4))', [actor.owner]);
  return em.findOne(PackDraft, { owner: actor.owner });
};

/**
 * The model as it is told.
 * @throws Refused `not-found` in a house that no packs were brought to
 */
export const toldDraft = (row: PackDraft, { actor }: Store, shelf: PackShelf): PackDraftAnswer => {
  const reading = shelf.read(row);
  if (reading === null) throw notFound();
  const { version, text, baseText, baseKey, baseHash, inForceOn } = row;
  return {
    ...reading,
    version,
    base: baseKey,
    text,
    changed: text !== baseText,
    newer: (shelf.find(baseKey)?.hash ?? baseHash) !== baseHash,
    inForceOn: inForceOn ?? null,
    may: mayOf(actor, { forum: null }, onDraft),
  };
};

/** What is told of a model that is being written. */
export const draftFact = (name: string, owner: OwnerId): Fact => ({
  name,
  level: 'system',
  about: { noun: 'owner', id: owner },
  forum: null,
});
