import type { ForumPolicy } from '#kernel/forum/policy';
import { unanswered } from '#kernel/forum/settings';
import { outcomeEdges } from '#kernel/forum/vocabulary';
import { definedKeys, type Keys } from './check-keys.js';
import { valueFaults } from './check-values.js';
import { notAmong, wrong, type Fault } from './faults.js';
import type { Pack, PackEdge, PackForum } from './pack.schema.js';

interface ForumAt {
  readonly forum: PackForum;
  readonly policy: ForumPolicy;
  readonly path: string;
  readonly keys: Keys;
}

const levelFaults = ({ forum, policy, path }: ForumAt): Fault[] => {
  const wanted = forum.level === 'both' ? ['individual', 'system'] : [forum.level];
  return wanted
    .filter((level) => !policy.levels.some((each) => each === level))
    .map((level) => ({
      path: `${path}.level`,
      ...notAmong(level, `level of the kind ${policy.kind}`, policy.levels),
    }));
};

const settingFaults = ({ forum, policy, path, keys }: ForumAt): Fault[] => [
  ...(forum.abstract
    ? []
    : unanswered({ schema: policy.settings, values: forum.settings, level: forum.level })
  )
    .filter((fault) => fault.code === 'missing')
    .map(({ setting }) => ({
      path: `${path}.settings.${setting}`,
      ...wrong(
        'unanswered',
        'not answered; give it a value, or write open where the plan says nothing',
      ),
    })),
  ...Object.entries(forum.settings).flatMap(([setting, value]) =>
    valueFaults({
      path: `${path}.settings.${setting}`,
      schema: policy.settings,
      setting,
      value,
      keys,
    }),
  ),
];

const seatFaults = ({ forum, policy, path }: ForumAt): Fault[] =>
  forum.seats.flatMap((seat, at) =>
    policy.seats[seat.role] === undefined
      ? [
          {
            path: `${path}.seats[${at}].role`,
            ...notAmong(seat.role, `role of the kind ${policy.kind}`, Object.keys(policy.seats)),
          },
        ]
      : [],
  );

const guestFaults = ({ forum, path }: ForumAt): Fault[] => {
  const items = (forum.standing ?? []).map((item) => item.key);
  return (forum.guests ?? []).flatMap((guest, at) =>
    guest.withItem === undefined || items.includes(guest.withItem)
      ? []
      : [
          {
            path: `${path}.guests[${at}].withItem`,
            ...notAmong(guest.withItem, 'standing item of this forum', items),
          },
        ],
  );
};

/** Where an edge ends must exist. Forums, offices and services are listed together: any of them would do. */
const endFaults = (edge: PackEdge, path: string, keys: Keys): Fault[] => {
  if (edge.to === 'open') return [];
  const { forum, office, service } = edge.to;
  const found =
    (forum !== undefined && keys.forums.has(forum)) ||
    (office !== undefined && keys.offices.has(office)) ||
    (service !== undefined && keys.services.has(service));
  if (found) return [];
  const allowed = [...keys.forums, ...keys.offices, ...keys.services];
  const fault = notAmong(
    forum ?? office ?? service,
    'forum, office or service of this pack',
    allowed,
  );
  return [{ path: `${path}.to`, ...fault }];
};

const edgeFaults = ({ forum, policy, path, keys }: ForumAt): Fault[] =>
  (forum.edges ?? []).flatMap((edge, at) => {
    const here = `${path}.edges[${at}]`;
    return [
      ...(policy.edges.includes(edge.kind)
        ? []
        : [
            {
              path: `${here}.kind`,
              ...notAmong(edge.kind, `edge of the kind ${policy.kind}`, policy.edges),
            },
          ]),
      ...((edge.kind === 'mustPrecede') === (edge.days !== undefined)
        ? []
        : [
            {
              path: `${here}.days`,
              ...wrong('days', 'days belong to mustPrecede, and it needs them'),
            },
          ]),
      ...endFaults(edge, here, keys),
    ];
  });

/** A decision that leads nowhere: the kind can end an item so, and this forum has no edge it goes along. */
const outcomeFaults = ({ forum, policy, path }: ForumAt): Fault[] => {
  const has = new Set((forum.edges ?? []).map((edge) => edge.kind));
  const used = new Set(Object.values(policy.outcomes).flat());
  return Object.entries(outcomeEdges).flatMap(([outcome, edge]) =>
    [...used].some((each) => each === outcome) &&
    !has.has(edge) &&
    !forum.without?.some((each) => each === outcome)
      ? [
          {
            path: `${path}.edges`,
            ...wrong(
              'outcome',
              `the outcome «${outcome}» leads nowhere; allowed: an edge ${edge}, or «${outcome}» under without`,
              { outcome, edge },
            ),
          },
        ]
      : [],
  );
};

/** Everything in the pack that its kinds do not allow. */
export const forumFaults = (pack: Pack, policies: readonly ForumPolicy[]): Fault[] => {
  const keys = definedKeys(pack);
  return pack.forums.flatMap((forum, at) => {
    const path = `forums[${at}]`;
    const policy = policies.find((each) => each.kind === forum.kind);
    if (!policy) {
      const kinds = policies.map((each) => each.kind);
      return [{ path: `${path}.kind`, ...notAmong(forum.kind, 'kind of forum', kinds) }];
    }
    const here = { forum, policy, path, keys };
    if (forum.abstract) return settingFaults(here);
    return [
      ...levelFaults(here),
      ...settingFaults(here),
      ...seatFaults(here),
      ...guestFaults(here),
      ...edgeFaults(here),
      ...outcomeFaults(here),
    ];
  });
};
