import type { ForumPolicy } from '#kernel/forum/policy';
import { isCadence, type Cadence } from '#kernel/time/cadence/cadence';
import { isUndecided } from '#kernel/time/cadence/answers';
import { cadenceCycles } from '#kernel/time/cadence/cycles';
import { wrong, type Fault } from './faults.js';
import type { Pack, PackForum } from './pack.schema.js';
import { isEach } from '#contract/setting-values';

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

/** That a forum named here is there was checked with the value. */
const besideItself = ({ path, forum, cadence }: Found): Fault[] =>
  (['before', 'after', 'joint'] as const)
    .filter((word) => cadence[word]?.forum === forum)
    .map((word) => ({
      path: `${path}.${word}.forum`,
      ...wrong('itself', `itself; allowed: another forum than «${forum}»`),
    }));

const cycleFaults = (found: readonly Found[]): Fault[] =>
  cadenceCycles(
    found.filter(({ decided }) => decided).map(({ forum, cadence }) => ({ key: forum, cadence })),
  )
    // A forum beside itself was told above, with the place.
    .filter((chain) => chain.length > 2)
    .map((chain) => ({
      path: 'forums',
      ...wrong(
        'before-ring',
        `each would meet before the other: ${chain.join(' → ')}; allowed: an order that never comes back to where it began`,
        { chain: chain.join(' → ') },
      ),
    }));

/** Cadences that name their own forum, or go round in a ring. */
export const cadenceFaults = (pack: Pack, policies: readonly ForumPolicy[]): Fault[] => {
  const found = pack.forums.flatMap((forum, at) => cadencesOf(forum, policies, `forums[${at}]`));
  return [...found.flatMap(besideItself), ...cycleFaults(found)];
};
