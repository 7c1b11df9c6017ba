import type { StructureNode } from '#contract/structure';
import type { StructureForumRow } from '#persistence/views/structure.queries';

/** More forums than these, described as one in the plan, are drawn as one place. */
const mostApart = 4;

/** The places of the map, and the place each forum stands in. */
export interface Places {
  readonly nodes: readonly StructureNode[];
  readonly placeOf: ReadonlyMap<string, string>;
}

const earliest = (forums: readonly StructureForumRow[]): StructureNode['next'] =>
  forums
    .flatMap(({ next }) => next ?? [])
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))[0] ?? null;

const nodeOf = (key: string, forums: readonly StructureForumRow[]): StructureNode[] => {
  const [first] = forums;
  if (first === undefined) return [];
  const { kind, level, status } = first;
  return [
    {
      key,
      kind,
      level,
      status,
      forums: forums.map(({ id, name, kind: of, met, mine }) => ({
        id,
        name,
        kind: of,
        met,
        mine,
      })),
      next: earliest(forums),
    },
  ];
};

/**
 * Folds forums to places: one place for all forums of the same description where there is one per school or
 * kindergarten or they are more than four; else each its own. The order of the rows is kept.
 */
export const foldForums = (rows: readonly StructureForumRow[]): Places => {
  const described = Map.groupBy(rows, ({ packKey }) => packKey);
  const isOne = (forums: readonly StructureForumRow[]) =>
    forums.length > 1 && (forums.length > mostApart || forums.some(({ unit }) => unit !== null));
  const nodes = [...described].flatMap(([packKey, forums]) =>
    isOne(forums) ? nodeOf(packKey, forums) : forums.flatMap((forum) => nodeOf(forum.id, [forum])),
  );
  const placeOf = new Map(
    nodes.flatMap(({ key, forums }) => forums.map(({ id }) => [id, key] as const)),
  );
  return { nodes, placeOf };
};
