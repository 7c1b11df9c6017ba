import { mayNotLoop, upward, type EdgeKind } from './vocabulary.js';

/** Where an edge ends: a forum, or an office or a service that has an inbox like one. */
export type EdgeEnd<Key extends string = string> =
  | { readonly forum: Key }
  | { readonly office: string }
  | { readonly service: string };

/**
 * One edge of the structure. It always begins in a forum.
 * `reason` belongs to escalatesTo, `days` (working days) to mustPrecede.
 */
export interface Edge<Key extends string = string> {
  readonly from: Key;
  readonly kind: EdgeKind;
  readonly to: EdgeEnd<Key>;
  readonly reason?: string | null;
  readonly days?: number | null;
}

/** A round trip that may not be: the forums passed, the first one again at the end. */
export interface Loop<Key extends string = string> {
  readonly kinds: readonly EdgeKind[];
  readonly through: readonly Key[];
}

/** The structure of a municipality, to be asked. Keys are forum ids in the running house, forum keys in a pack. */
export interface Ladder<Key extends string = string> {
  edgesFrom(forum: Key, kind?: EdgeKind): readonly Edge<Key>[];
  edgesTo(forum: Key, kind?: EdgeKind): readonly Edge<Key>[];
  /** Every forum that something system-level in this forum reaches, nearest first; never the forum itself. */
  above(forum: Key): readonly Key[];
  /** Every forum whose system-level news reach this one, nearest first. */
  below(forum: Key): readonly Key[];
  /** The offices that this forum or a forum above it reports or escalates to. */
  officesAbove(forum: Key): readonly string[];
  /** The edge an issue is lifted along for this reason: the named reason before the edge without one. */
  escalation(forum: Key, reason?: string): Edge<Key> | null;
  loops(): readonly Loop<Key>[];
}

const forumAt = <Key extends string>(end: EdgeEnd<Key>): Key | null =>
  'forum' in end ? end.forum : null;

const isUpward = (edge: { kind: EdgeKind }) => upward.includes(edge.kind);

/** Breadth first, so that the nearest come first; a loop ends the walk instead of the program. */
const walk = <Key extends string>(from: Key, next: (key: Key) => readonly Key[]): Key[] => {
  const seen = new Set<Key>([from]);
  const order = [from];
  for (const key of order) {
    for (const other of next(key)) {
      if (!seen.has(other)) {
        seen.add(other);
        order.push(other);
      }
    }
  }
  return order.slice(1);
};

const group = <Item, Key extends string>(
  items: readonly Item[],
  by: (item: Item) => Key | null,
) => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = by(item);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

const loopsIn = <Key extends string>(edges: readonly Edge<Key>[], kinds: readonly EdgeKind[]) => {
  const steps = group(
    edges.filter((edge) => kinds.includes(edge.kind)),
    (edge) => edge.from,
  );
  const done = new Set<Key>();
  const found: Loop<Key>[] = [];
  const visit = (key: Key, path: readonly Key[]): void => {
    const at = path.indexOf(key);
    if (at >= 0) found.push({ kinds, through: [...path.slice(at), key] });
    if (at >= 0 || done.has(key)) return;
    for (const edge of steps.get(key) ?? []) {
      const to = forumAt(edge.to);
      if (to !== null) visit(to, [...path, key]);
    }
    done.add(key);
  };
  for (const key of steps.keys()) visit(key, []);
  return found;
};

const officesOf = <Key extends string>(edges: readonly Edge<Key>[]) =>
  edges.filter(isUpward).flatMap((edge) => ('office' in edge.to ? [edge.to.office] : []));

const wayFor = <Key extends string>(ways: readonly Edge<Key>[], reason?: string) =>
  ways.find((edge) => edge.reason === reason) ?? ways.find((edge) => !edge.reason) ?? null;

/** Builds the ladder of a set of edges. Pure: the same edges give the same answers. */
export const ladderOf = <Key extends string>(edges: readonly Edge<Key>[]): Ladder<Key> => {
  const leaving = group(edges, (edge) => edge.from);
  const arriving = group(edges, (edge) => forumAt(edge.to));
  const of = (kind?: EdgeKind) => (edge: Edge<Key>) => kind === undefined || edge.kind === kind;
  const edgesFrom = (forum: Key, kind?: EdgeKind) => (leaving.get(forum) ?? []).filter(of(kind));
  const edgesTo = (forum: Key, kind?: EdgeKind) => (arriving.get(forum) ?? []).filter(of(kind));
  const up = (forum: Key) =>
    edgesFrom(forum)
      .filter(isUpward)
      .flatMap((edge) => forumAt(edge.to) ?? []);
  const down = (forum: Key) =>
    edgesTo(forum)
      .filter(isUpward)
      .map((edge) => edge.from);
  const above = (forum: Key) => walk(forum, up);
  return {
    edgesFrom,
    edgesTo,
    above,
    below: (forum) => walk(forum, down),
    officesAbove: (forum) => [
      ...new Set([forum, ...above(forum)].flatMap((each) => officesOf(edgesFrom(each)))),
    ],
    escalation: (forum, reason) => wayFor(edgesFrom(forum, 'escalatesTo'), reason),
    loops: () => mayNotLoop.flatMap((kinds) => loopsIn(edges, kinds)),
  };
};
