import type { Name } from '../language.js';
import type { Edge, EdgeEnd } from './ladder.js';
import type { ResolvedForum, ResolvedPack } from './resolved-pack.js';
import { same } from './same.js';
import { seatChanges, type Position } from './seat-changes.js';

/** A model in force and the one that is to be. */
export interface Turn {
  readonly before: ResolvedPack;
  readonly after: ResolvedPack;
}

/** What may differ between two models. */
export const packChangeKinds = [
  'added',
  'ended',
  'renamed',
  'status',
  'setting',
  'way-added',
  'way-removed',
  'way-changed',
  'seat-added',
  'seat-removed',
  'seat-changed',
] as const;

/** A position as it is told: whose it is, and what is said of it. */
export interface ToldSeat {
  readonly label: Name;
  readonly role: Position['role'];
  /** How many meetings of each half-year, for a guest. */
  readonly timesPerHalfYear: number | null;
  readonly condition: Name | null;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * One difference between two models. Forums of one description that change alike are one line with their count.
 * - renamed, status, setting: what stood there before and what stands there after; `detail` is the setting
 * - way-added, way-removed: `detail` is the kind of way, `after` the name of its end
 * - way-changed: the same way, with other days between the meetings
 * - seat-added, seat-removed, seat-changed: `detail` is the role, before and after are how it was and is held
 */
export interface PackChange {
  readonly what: (typeof packChangeKinds)[number];
  readonly name: Name;
  readonly count: number;
  readonly detail: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

interface Line extends Omit<PackChange, 'count'> {
  readonly group: string;
}

const forumLine = (
  { packKey, name }: ResolvedForum,
  what: PackChange['what'],
  { detail = null, before = null, after = null }: Partial<PackChange> = {},
): Line => ({ what, name, detail, before, after, group: packKey });

const settingsOf = (before: ResolvedForum, after: ResolvedForum): Line[] =>
  [...new Set([...Object.keys(before.settings), ...Object.keys(after.settings)])].flatMap(
    (detail) => {
      const [was, is] = [before.settings[detail], after.settings[detail]];
      return same(was) === same(is)
        ? []
        : [forumLine(after, 'setting', { detail, before: was ?? null, after: is ?? null })];
    },
  );

const changed = (before: ResolvedForum, after: ResolvedForum): Line[] => [
  ...(same(before.name) === same(after.name)
    ? []
    : [forumLine(after, 'renamed', { before: before.name, after: after.name })]),
  ...(before.status === after.status
    ? []
    : [forumLine(after, 'status', { before: before.status, after: after.status })]),
  ...settingsOf(before, after),
];

/** What an edge is, apart from what else is said of it. */
export const edgeKey = ({ from, kind, to, reason = null }: Edge): string =>
  same([from, kind, to, reason]);

/** What the end of a way is called. */
export const endOf = ({ forums, offices, services }: ResolvedPack, end: EdgeEnd): Name => {
  const among = <Keyed extends { readonly key: string; readonly name: Name }>(
    all: readonly Keyed[],
    key: string,
  ) => all.find((one) => one.key === key)?.name ?? { nb: key };
  if ('forum' in end) return among(forums, end.forum);
  return 'office' in end ? among(offices, end.office) : among(services, end.service);
};

/** The ways of one model that the other has not. */
const ways = (of: ResolvedPack, other: ResolvedPack, what: 'way-added' | 'way-removed'): Line[] => {
  const known = new Set(other.edges.map(edgeKey));
  return of.edges
    .filter((edge) => !known.has(edgeKey(edge)))
    .flatMap((edge) => {
      const from = of.forums.find(({ key }) => key === edge.from);
      return from === undefined
        ? []
        : [forumLine(from, what, { detail: edge.kind, after: endOf(of, edge.to) })];
    });
};

const waysChanged = (before: ResolvedPack, after: ResolvedPack): Line[] => {
  const was = new Map(before.edges.map((edge) => [edgeKey(edge), edge.days ?? null]));
  return after.edges.flatMap((edge) => {
    const days = was.get(edgeKey(edge));
    const from = after.forums.find(({ key }) => key === edge.from);
    return days === undefined || days === (edge.days ?? null) || from === undefined
      ? []
      : [
          forumLine(from, 'way-changed', {
            detail: edge.kind,
            before: days,
            after: edge.days ?? null,
          }),
        ];
  });
};

const toldSeat = ({ label, role, timesPerHalfYear, terms, from, to }: Position): ToldSeat => ({
  ...{ label, role, timesPerHalfYear, from, to },
  condition: terms?.condition ?? null,
});

/** What differs in the seats of forums that are in both. */
const seats = (before: ResolvedPack, after: ResolvedPack): Line[] =>
  after.forums.flatMap((forum) => {
    const { added, removed, changed: other } = seatChanges(before, after, forum.key);
    return [
      ...added.map((seat) =>
        forumLine(forum, 'seat-added', { detail: seat.role, after: toldSeat(seat) }),
      ),
      ...removed.map((seat) =>
        forumLine(forum, 'seat-removed', { detail: seat.role, before: toldSeat(seat) }),
      ),
      ...other.map(({ was, is }) =>
        forumLine(forum, 'seat-changed', {
          ...{ detail: is.role, before: toldSeat(was), after: toldSeat(is) },
        }),
      ),
    ];
  });

const folded = (lines: readonly Line[]): PackChange[] =>
  [
    ...Map.groupBy(lines, ({ group, what, detail, before, after }) =>
      // each of a family that is renamed has a name of its own
      what === 'renamed' ? same([what, before, after]) : same([group, what, detail, before, after]),
    ).values(),
  ].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const { group: _group, ...line } = first;
    return [{ ...line, count: alike.length }];
  });

/** Every difference between two models: forums, names, how far they have come, settings, ways and seats. */
export const packChanges = (before: ResolvedPack, after: ResolvedPack): PackChange[] => {
  const was = new Map(before.forums.map((forum) => [forum.key, forum]));
  const is = new Map(after.forums.map((forum) => [forum.key, forum]));
  return folded([
    ...after.forums.flatMap((forum) => {
      const old = was.get(forum.key);
      return old === undefined ? [forumLine(forum, 'added')] : changed(old, forum);
    }),
    ...before.forums.filter(({ key }) => !is.has(key)).map((forum) => forumLine(forum, 'ended')),
    ...ways(after, before, 'way-added'),
    ...ways(before, after, 'way-removed'),
    ...waysChanged(before, after),
    ...seats(before, after),
  ]);
};
