import type { ForumPolicy } from '#kernel/forum/policy';
import { isOpen, openSettings } from '#kernel/forum/settings';
import { wrong, type Fault } from './faults.js';
import type { Pack, PackForum } from './pack.schema.js';

/** Where it meets is open: the units, the list or the municipalities are not given. */
export const openPlaces = (
  pack: Pack,
  { instances, municipalities }: PackForum,
): { what: string; allowed: string }[] => [
  ...(instances.scheme === 'one-per-unit' && isOpen(pack.units)
    ? [{ what: 'units', allowed: 'units in the settings' }]
    : []),
  ...(isOpen(instances.list) ? [{ what: 'list', allowed: 'instances in the settings' }] : []),
  ...(isOpen(municipalities)
    ? [{ what: 'municipalities', allowed: 'municipalities in the settings' }]
    : []),
];

/** A forum with a required question open may not be activated, and neither may one with an open edge. */
export const openFaults = (pack: Pack, policies: readonly ForumPolicy[]): Fault[] =>
  pack.forums
    .filter((forum) => forum.status === 'active' && !forum.abstract)
    .flatMap((forum) => {
      const schema = policies.find((policy) => policy.kind === forum.kind)?.settings ?? {};
      const edges = (forum.edges ?? []).filter((edge) => isOpen(edge.to) || isOpen(edge.days));
      return [
        ...openSettings({ schema, values: forum.settings, level: forum.level }).map((setting) => ({
          path: `forums.${forum.key}.${setting}`,
          ...wrong(
            'open',
            `open on an active forum; allowed: a value (${schema[setting]?.type ?? ''}), or the status planned`,
          ),
        })),
        ...openPlaces(pack, forum).map(({ what, allowed }) => ({
          path: `forums.${forum.key}.${what}`,
          ...wrong('open-place', `open on an active forum; allowed: ${allowed}`),
        })),
        ...edges.map((edge) => ({
          path: `forums.${forum.key}.edges`,
          ...wrong(
            'open-way',
            `the edge ${edge.kind} is open on an active forum; allowed: an entry under edges that settles it`,
            { edge: edge.kind },
          ),
        })),
      ];
    });
