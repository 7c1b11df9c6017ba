import type { ForumPolicy } from '#kernel/forum/policy';
import { isCadence, type Cadence } from '#kernel/time/cadence/cadence';
import { isUndecided } from '#kernel/time/cadence/answers';
import { cadenceCycles } from '#kernel/time/cadence/cycles';
import { notAmong, type Fault } from './faults.js';
import type { Pack, PackForum } from './pack.schema.js';
import { isEach } from './setting-values.js';

/** A cadence somewhere in a forum's settings. `decided`: not one of several options. */
interface Found {
  readonly path: string;
  readonly forum: string;
  readonly cadence: Cadence;
  readonly decided: boolean;
}

const cadencesIn = (value: unknown, at: Omit<Found, 'cadence'>): Found[] => {
  if (isEach(value))
    return Object.entries(value.each).flatMap(([instance, inner]) =>
      cadencesIn(inner, { ...at, path: `${at.path}.each.${instance}` }),
    );
  if (isUndecided(value))
    return value.options.map((cadence, nth) => ({
      ...at,
      path: `${at.path}.options.${nth}`,
      cadence,
      decided: false,
    }));
  return isCadence(value) ? [{ ...at, cadence: value }] : [];
};

const cadencesOf = (forum: PackForum, policies: readonly ForumPolicy[], path: string): Found[] => {
  const schema = policies.find(({ kind }) => kind === forum.kind)?.settings ?? {};
  return Object.entries(forum.settings)
    .filter(([setting]) => schema[setting]?.type === 'cadence')
    .flatMap(([setting, value]) =>
      cadencesIn(value, { path: `${path}.settings.${setting}`, forum: forum.key, decided: true }),
    );
};

const namedFaults = ({ path, forum, cadence }: Found, known: readonly string[]): Fault[] =>
  (['before', 'after', 'joint'] as const).flatMap((word) => {
    const named = cadence[word]?.forum;
    const at = `${path}.${word}.forum`;
    if (named === undefined) return [];
    if (named === forum)
      return [{ path: at, says: `itself; allowed: another forum than «${forum}»` }];
    return known.includes(named)
      ? []
      : [{ path: at, says: notAmong(named, 'forum of this pack', known) }];
  });

const cycleFaults = (found: readonly Found[]): Fault[] =>
  cadenceCycles(
    found.filter(({ decided }) => decided).map(({ forum, cadence }) => ({ key: forum, cadence })),
  )
    // A forum beside itself was told above, with the place.
    .filter((chain) => chain.length > 2)
    .map((chain) => ({
      path: 'forums',
      says: `each would meet before the other: ${chain.join(' → ')}; allowed: an order that never comes back to where it began`,
    }));

/** Cadences that name a forum that is not there, or themselves, or go round in a ring. */
export const cadenceFaults = (pack: Pack, policies: readonly ForumPolicy[]): Fault[] => {
  const found = pack.forums.flatMap((forum, at) => cadencesOf(forum, policies, `forums[${at}]`));
  const known = pack.forums.map(({ key }) => key);
  return [...found.flatMap((each) => namedFaults(each, known)), ...cycleFaults(found)];
};
