import type { Structure } from '#contract/structure';
import type { ResolvedAround } from '#kernel/forum/resolved-pack';

/** A forum by its row, or by its key where there is no row yet, and by what its model calls it. */
interface Described {
  readonly id: string;
  readonly packKey: string;
}

/** The map it stands around. */
interface Drawn {
  readonly forums: readonly Described[];
  readonly placeOf: ReadonlyMap<string, string>;
  /** The keys of the services that stand on the map since a way ends in them. */
  readonly drawn: ReadonlySet<string>;
}

/**
 * What stands around the forums, with the places on the map that took over from it: a plan names forums, and several
 * of one description may be one place. What is on the map already is not drawn twice.
 */
export const standAround = (
  around: readonly ResolvedAround[],
  { forums, placeOf, drawn }: Drawn,
): Structure['around'] => {
  const described = Map.groupBy(forums, ({ packKey }) => packKey);
  const placesOf = (key: string) =>
    (described.get(key) ?? []).map(({ id }) => placeOf.get(id) ?? id);
  return around
    .filter(({ key }) => !drawn.has(key))
    .map((one) => ({ ...one, replacedBy: [...new Set(one.replacedBy.flatMap(placesOf))] }));
};
