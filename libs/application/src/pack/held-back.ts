import { isOver } from '#kernel/forum/lifecycle';
import type { Edge } from '#kernel/forum/ladder';
import { edgeKey, endOf, type Turn } from '#kernel/forum/pack-changes';
import type { Name } from '#kernel/language';
import { hasEnded, referralStateNames } from '#kernel/referral/referral.states';
import { workOf } from '#persistence/forum/forum-work.queries';
import { onTheWay, openCaseEscalations, type OnTheWay } from '#persistence/views/structure.queries';
import type { Store } from '../store.js';
import { knownIn, type Known } from './known-model.js';

/** A way that is to be taken away with something still on it. Cases are not counted: few of them could be guessed. */
export interface HeldWay {
  readonly from: Name;
  readonly kind: Edge['kind'];
  readonly to: Name;
  readonly count: number | null;
}

/** A forum that is to end with work that nobody would own: what kinds of work. */
export interface HeldForum {
  readonly name: Name;
  readonly work: string[];
}

/** What keeps a model from taking effect (DOMAIN §10, 12): it is finished or moved first. */
export interface HeldBack {
  readonly ways: HeldWay[];
  readonly forums: HeldForum[];
}

const running = referralStateNames.filter((state) => !hasEnded(state));
const ofCases: readonly string[] = ['refersTo', 'returnsTo'];

interface Row {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}
const rowKey = ({ kind, from, to }: Row): string => [kind, from, to].join(' ');

/** An edge of the model by the ids of its rows; null where one of its ends was never made. */
const rowOf = ({ from, kind, to }: Edge, { forums, offices, services }: Known): Row | null => {
  const id = (rows: readonly { id: string; key: string }[], key: string) =>
    rows.find((row) => row.key === key)?.id;
  const start = id(forums, from);
  const end =
    'forum' in to
      ? id(forums, to.forum)
      : 'office' in to
        ? id(offices, to.office)
        : id(services, to.service);
  return start === undefined || end === undefined ? null : { kind, from: start, to: end };
};

/** The ways that go, without those that another reason keeps open between the same two. */
const goneWays = ({ before, after }: Turn): readonly Edge[] => {
  const stays = new Set(after.edges.map(edgeKey));
  const open = new Set(after.edges.map((edge) => edgeKey({ ...edge, reason: null })));
  return before.edges.filter(
    (edge) => !stays.has(edgeKey(edge)) && !open.has(edgeKey({ ...edge, reason: null })),
  );
};

const heldWays = (turn: Turn, known: Known, moving: readonly OnTheWay[]): HeldWay[] => {
  const counts = new Map<string, { count: number; cases: boolean }>();
  for (const one of moving) {
    const before = counts.get(rowKey(one));
    counts.set(rowKey(one), {
      count: (before?.count ?? 0) + one.count,
      cases: (before?.cases ?? false) || one.isCase === true || ofCases.includes(one.kind),
    });
  }
  return goneWays(turn).flatMap((edge) => {
    const row = rowOf(edge, known);
    const found = row === null ? undefined : counts.get(rowKey(row));
    const from = turn.before.forums.find(({ key }) => key === edge.from)?.name;
    if (found === undefined || from === undefined) return [];
    const { kind, to } = edge;
    return [{ from, kind, to: endOf(turn.before, to), count: found.cases ? null : found.count }];
  });
};

const heldForums = async (
  { after }: Turn,
  { forums }: Known,
  { em }: Store,
): Promise<HeldForum[]> => {
  const is = new Map(after.forums.map(({ key, status }) => [key, status]));
  const ending = forums.filter(
    ({ key, status }) => !isOver(status) && isOver(is.get(key) ?? 'dissolved'),
  );
  const held: HeldForum[] = [];
  for (const { id, name } of ending) {
    const work = Object.entries(await workOf(em, id)).filter(([, count]) => count > 0);
    if (work.length > 0) held.push({ name, work: work.map(([noun]) => noun) });
  }
  return held;
};

/** What is still on the ways that go, and what the forums that end have not finished. */
export const heldBack = async (turn: Turn, store: Store): Promise<HeldBack> => {
  const known = await knownIn(store);
  const moving = [...(await onTheWay(store.em, running)), ...(await openCaseEscalations(store.em))];
  return {
    ways: heldWays(turn, known, moving),
    forums: await heldForums(turn, known, store),
  };
};
