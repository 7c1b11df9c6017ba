import { edgeKey, type Turn } from '#kernel/forum/pack-changes';
import type { Edge } from '#kernel/forum/ladder';
import { edgeKinds } from '#kernel/forum/vocabulary';
import { ForumEdge } from '#persistence/forum/forum-edge.row';
import type { Store } from '../store.js';
import type { Known } from './known-model.js';

/** A row by the keys of the model; null where one of its ends is not of this model. */
const edgeOf = (row: ForumEdge, { forums, offices, services }: Known): Edge | null => {
  const key = (rows: readonly { id: string; key: string }[], id: string | null | undefined) =>
    rows.find((one) => one.id === id)?.key;
  const [from, forum] = [key(forums, row.from), key(forums, row.toForum)];
  const [office, service] = [key(offices, row.toOffice), key(services, row.toService)];
  const kind = edgeKinds.find((known) => known === row.kind);
  const to =
    forum !== undefined
      ? { forum }
      : office !== undefined
        ? { office }
        : service !== undefined
          ? { service }
          : null;
  if (from === undefined || kind === undefined || to === null) return null;
  return { from, kind, to, reason: row.reason ?? null };
};

/** Ends the ways that the model no longer has, and changes the days of those it keeps. */
export const changeWays = async (
  { before, after }: Turn,
  known: Known,
  { em, actor, at }: Store,
): Promise<void> => {
  const was = new Set(before.edges.map(edgeKey));
  const is = new Map(after.edges.map((edge) => [edgeKey(edge), edge]));
  for (const row of await em.find(ForumEdge, { owner: actor.owner, endedAt: null })) {
    const edge = edgeOf(row, known);
    // what was never in the model is somebody else's
    if (edge === null || !was.has(edgeKey(edge))) continue;
    const stays = is.get(edgeKey(edge));
    if (stays === undefined) row.endedAt = at.now;
    else row.days = stays.days ?? null;
  }
};
