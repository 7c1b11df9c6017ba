import { isDeepStrictEqual } from 'node:util';
import type { ForumPolicy } from '#kernel/forum/policy';
import { isOpen, isUnsettled, undecided } from '#kernel/forum/settings';
import { definedKeys } from './check-keys.js';
import { valueFaults } from './check-values.js';
import { notAmong, wrong, type Fault } from './faults.js';
import { instancesOf, siblingKey } from './instances.js';
import type { Pack, PackForum, PackSettings } from './pack.schema.js';
import { isEach } from '#contract/setting-values';
import { edgeSettledBy, settle } from './settle.js';

interface Given {
  readonly path: string;
  readonly forum: PackForum;
  readonly setting: string;
  readonly value: unknown;
}

/** What the plan says stands: settings answer only what it leaves open, or does not ask. */
const overruled = ({ path, forum, setting }: Given): Fault[] =>
  isUnsettled(forum.settings[setting])
    ? []
    : [
        {
          path,
          ...wrong(
            'settled',
            'the plan has settled this; allowed: settings that are open in the pack',
          ),
        },
      ];

/** Where the plan names its options, the municipality chooses one of them, and invents no other. */
const notOffered = ({ path, forum, setting, value }: Given): Fault[] => {
  const options = undecided(forum.settings[setting]);
  if (options === null || isOpen(value)) return [];
  const chosen = isEach(value) ? Object.values(value.each) : [value];
  return chosen.every((one) => options.some((option) => isDeepStrictEqual(option, one)))
    ? []
    : [
        {
          path,
          ...wrong('not-offered', `not what the plan offers; allowed: ${JSON.stringify(options)}`),
        },
      ];
};

/** One value for each instance, none too few and none too many. */
const eachFaults = ({ path, forum, value }: Given, pack: Pack): Fault[] => {
  if (!isEach(value)) return [];
  const siblings = instancesOf(pack, forum).map((instance) => siblingKey(forum, instance));
  const given = Object.keys(value.each);
  return [
    ...given
      .filter((key) => !siblings.includes(key))
      .map((key) => ({
        path: `${path}.each`,
        ...notAmong(key, `instance of ${forum.key}`, siblings),
      })),
    ...siblings
      .filter((key) => !given.includes(key))
      .map((key) => ({
        path: `${path}.each`,
        ...wrong('each-missing', `«${key}» has no value`, { key }),
      })),
  ];
};

const forumSettings = (settings: PackSettings, pack: Pack): (Given | Fault)[] =>
  Object.entries(settings.forums).flatMap(([key, values]): (Given | Fault)[] => {
    const forum = pack.forums.find((each) => each.key === key);
    if (!forum) {
      const keys = pack.forums.map((each) => each.key);
      return [{ path: `forums.${key}`, ...notAmong(key, 'forum of this pack', keys) }];
    }
    return Object.entries(values).map(([setting, value]) => ({
      path: `forums.${key}.${setting}`,
      forum,
      setting,
      value,
    }));
  });

const edgeFaults = (settings: PackSettings, pack: Pack): Fault[] =>
  (settings.edges ?? []).flatMap((edge, at) => {
    const forum = pack.forums.find((each) => each.key === edge.from);
    const opens = (forum?.edges ?? []).filter((each) => edgeSettledBy(each, edge));
    return opens.length === 1
      ? []
      : [
          {
            path: `edges[${at}]`,
            ...wrong(
              'no-open-way',
              `the pack has no edge of this kind with an open «${edge.settles}» there`,
            ),
          },
        ];
  });

/** Units, lists and municipalities are given where the plan leaves them open, and nowhere else. */
const placeFaults = (settings: PackSettings, pack: Pack): Fault[] => {
  const fault = wrong('settled', 'the plan has settled this; allowed: what is open in the pack');
  const isOpenIn = (key: string, what: (forum: PackForum) => unknown) =>
    pack.forums.some((forum) => forum.key === key && isOpen(what(forum)));
  return [
    ...(settings.units === undefined || isOpen(pack.units) ? [] : [{ path: 'units', ...fault }]),
    ...Object.keys(settings.instances ?? {})
      .filter((key) => !isOpenIn(key, ({ instances }) => instances.list))
      .map((key) => ({ path: `instances.${key}`, ...fault })),
    ...Object.keys(settings.municipalities ?? {})
      .filter((key) => !isOpenIn(key, ({ municipalities }) => municipalities))
      .map((key) => ({ path: `municipalities.${key}`, ...fault })),
  ];
};

/** Everything wrong with a settings file, seen from its pack. */
export const settingsFaults = (
  settings: PackSettings,
  pack: Pack,
  policies: readonly ForumPolicy[],
): Fault[] => {
  const placed = settle(pack, { ...settings, forums: {}, edges: [] });
  const keys = definedKeys(placed);
  const perSetting = forumSettings(settings, placed).flatMap((given): Fault[] => {
    if ('says' in given) return [given];
    const schema = policies.find((policy) => policy.kind === given.forum.kind)?.settings ?? {};
    return [
      ...overruled(given),
      ...notOffered(given),
      ...valueFaults({ ...given, schema, keys }),
      ...eachFaults(given, placed),
    ];
  });
  const otherPack =
    settings.pack === pack.key
      ? []
      : [{ path: 'pack', ...notAmong(settings.pack, 'key of this pack', [pack.key]) }];
  return [
    ...otherPack,
    ...placeFaults(settings, pack),
    ...perSetting,
    ...edgeFaults(settings, pack),
  ];
};
