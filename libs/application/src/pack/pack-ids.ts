import type { SeatRole } from '#kernel/access/actor';
import type { ForumId, Id, OfficeId, SeatId, ServiceId, UnitId } from '#kernel/ids';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import type { Store } from '../store.js';

/** The ids that a pack's keys got when it was installed. */
export interface PackIds {
  readonly units: ReadonlyMap<string, UnitId>;
  readonly services: ReadonlyMap<string, ServiceId>;
  readonly offices: ReadonlyMap<string, OfficeId>;
  readonly forums: ReadonlyMap<string, ForumId>;
}

/** A seat as it was made: its id, and by the pack's keys whose it is. */
export interface InstalledSeat {
  readonly id: SeatId;
  readonly forum: string;
  readonly role: SeatRole;
  readonly office: string | null;
  readonly service: string | null;
  readonly unit: string | null;
  readonly party: string | null;
}

/** What came of a pack: ids by key, and every seat of every forum in the pack's order. */
export interface InstalledPack extends PackIds {
  readonly seats: readonly InstalledSeat[];
}

/** Gives every key of the pack an id, in the pack's order. */
export const packIds = (pack: ResolvedPack, store: Pick<Store, 'newId'>): PackIds => {
  const all = <Noun extends Id<string>>(things: readonly { readonly key: string }[]) =>
    new Map(things.map(({ key }) => [key, store.newId<Noun>()]));
  return {
    units: all<UnitId>(pack.units),
    services: all<ServiceId>(pack.services),
    offices: all<OfficeId>(pack.offices),
    forums: all<ForumId>(pack.forums),
  };
};

/** Throws for a key the pack does not have: the loader keeps that from happening. */
export const idIn = <Noun>(ids: ReadonlyMap<string, Noun>, key: string): Noun => {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The pack has no «${key}»`);
  return id;
};

export const idOrNull = <Noun>(ids: ReadonlyMap<string, Noun>, key: string | null): Noun | null =>
  key === null ? null : idIn(ids, key);
