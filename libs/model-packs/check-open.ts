import type { ForumPolicy } from '#kernel/forum/policy';
import { isOpen, openSettings } from '#kernel/forum/settings';
import type { Fault } from './faults.js';
import type { Pack } from './pack.schema.js';

/** A forum with a required question open may not be activated, and neither may one with an open edge. */
export const openFaults = (pack: Pack, policies: readonly ForumPolicy[]): Fault[] =>
  pack.forums
    .filter((forum) => forum.status === 'active')
    .flatMap((forum) => {
      const schema = policies.find((policy) => policy.kind === forum.kind)?.settings ?? {};
      const edges = (forum.edges ?? []).filter((edge) => isOpen(edge.to) || isOpen(edge.days));
      return [
        ...openSettings(schema, forum.settings).map((setting) => ({
          path: `forums.${forum.key}.${setting}`,
          says: `open on an active forum; allowed: a value (${schema[setting]?.type ?? ''}), or the status planned`,
        })),
        ...edges.map((edge) => ({
          path: `forums.${forum.key}.edges`,
          says: `the edge ${edge.kind} is open on an active forum; allowed: an entry under edges that settles it`,
        })),
      ];
    });
