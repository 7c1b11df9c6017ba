import type { Edge, EdgeEnd } from '#kernel/forum/ladder';
import { instancesOf, type Instance } from './instances.js';
import { membersOf } from './inherit.js';
import type { Pack, PackEdge } from './pack.schema.js';

/** Every instance an edge reaches; the one of the sender's area where the edge says so. */
const endsOf = (pack: Pack, edge: PackEdge, from: Instance): EdgeEnd[] => {
  if (edge.to === 'open') return [];
  const { forum: key, office, service, of } = edge.to;
  if (office !== undefined) return [{ office }];
  if (service !== undefined) return [{ service }];
  const forum = pack.forums.find((each) => each.key === key);
  if (forum === undefined) return [];
  return membersOf(pack, forum)
    .flatMap((each) => instancesOf(pack, each))
    .filter((to) => of !== 'own-area' || to.area === from.area)
    .map((to) => ({ forum: to.key }));
};

/** The edges of the pack between the forums of the municipality: each instance to each it reaches. */
export const edgesOf = (pack: Pack): Edge[] =>
  pack.forums.flatMap((forum) =>
    instancesOf(pack, forum).flatMap((from) =>
      (forum.edges ?? []).flatMap((edge) =>
        endsOf(pack, edge, from).map((to) => ({
          from: from.key,
          kind: edge.kind,
          to,
          reason: edge.reason ?? null,
          days: typeof edge.days === 'number' ? edge.days : null,
        })),
      ),
    ),
  );
