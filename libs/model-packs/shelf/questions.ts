import type { DraftForum, DraftQuestion } from '#contract/pack';
import type { ForumPolicy } from '#kernel/forum/policy';
import { isOpen, isUnsettled, settingsFor, undecided, type Setting } from '#kernel/forum/settings';
import { openPlaces } from '../check-open.js';
import { instancesOf } from '../instances.js';
import type { Pack, PackForum, PackSettings } from '../pack.schema.js';

/** A pack before and after its answers. */
export interface Asking {
  readonly pack: Pack;
  readonly settled: Pack;
  readonly settings: PackSettings;
  readonly policies: readonly ForumPolicy[];
}

const plain = {
  of: [] as string[],
  min: null,
  max: null,
  options: [] as unknown[],
  planned: null as unknown,
};

const boundsOf = (setting: Setting) => ({
  of: 'of' in setting ? [...setting.of] : [],
  min: 'min' in setting ? (setting.min ?? null) : null,
  max: 'max' in setting ? (setting.max ?? null) : null,
});

const runs = ({ status, abstract }: PackForum): boolean => status === 'active' && !abstract;

const settingQuestions = (
  forum: PackForum,
  settled: PackForum,
  asking: Asking,
): DraftQuestion[] => {
  const schema = asking.policies.find(({ kind }) => kind === forum.kind)?.settings ?? {};
  const asked = { schema, values: settled.settings, level: forum.level };
  return settingsFor(asked).map(([setting, shape]) => {
    const planned = forum.settings[setting];
    const open = isUnsettled(settled.settings[setting]);
    return {
      ...plain,
      ...boundsOf(shape),
      path: `forums.${forum.key}.${setting}`,
      setting,
      type: shape.type,
      required: shape.required,
      asked: isUnsettled(planned) && (shape.required || planned !== undefined),
      open,
      blocks: open && shape.required && runs(forum),
      options: [...(undecided(planned) ?? [])],
      planned: isUnsettled(planned) ? null : (planned ?? null),
      value: asking.settings.forums[forum.key]?.[setting] ?? null,
    };
  });
};

const edgeQuestions = (forum: PackForum, settled: PackForum): DraftQuestion[] =>
  (forum.edges ?? []).flatMap((edge, at) => {
    const now = settled.edges?.[at] ?? edge;
    const shared = { ...plain, setting: edge.kind, required: true, asked: true };
    const path = `edges.${forum.key}.${at}`;
    return [
      ...(isOpen(edge.to)
        ? [
            {
              ...shared,
              path: `${path}.to`,
              type: 'edge-to' as const,
              open: isOpen(now.to),
              blocks: isOpen(now.to) && runs(forum),
              value: isOpen(now.to) ? null : now.to,
            },
          ]
        : []),
      ...(isOpen(edge.days)
        ? [
            {
              ...shared,
              path: `${path}.days`,
              type: 'edge-days' as const,
              min: 0,
              max: 60,
              open: isOpen(now.days),
              blocks: isOpen(now.days) && runs(forum),
              value: isOpen(now.days) ? null : (now.days ?? null),
            },
          ]
        : []),
    ];
  });

const listQuestion = (forum: PackForum, { settings }: Asking): DraftQuestion[] => {
  if (!isOpen(forum.instances.list)) return [];
  const value = settings.instances?.[forum.key] ?? null;
  return [
    {
      ...plain,
      path: `instances.${forum.key}`,
      setting: 'list',
      type: 'list',
      required: true,
      asked: true,
      open: value === null,
      blocks: value === null && runs(forum),
      max: forum.instances.count ?? null,
      value,
    },
  ];
};

/** Every forum the pack describes, with all that can be settled for it. */
export const draftForums = (asking: Asking): DraftForum[] =>
  asking.pack.forums.flatMap((forum, at) => {
    const settled = asking.settled.forums[at] ?? forum;
    if (forum.abstract) return [];
    const { key, name, kind, level, status } = forum;
    return [
      {
        key,
        name,
        kind,
        level,
        status,
        instances: instancesOf(asking.settled, settled).map((one) => ({
          key: one.key === key ? key : one.key.slice(key.length + 1),
          name: one.unit === null ? one.name : { nb: one.unit.name },
        })),
        rules: (forum.rules ?? []).map(({ id, quote }) => ({ id, quote })),
        questions: [
          ...listQuestion(forum, asking),
          ...settingQuestions(forum, settled, asking),
          ...edgeQuestions(forum, settled),
        ],
      },
    ];
  });

/** Schools and kindergartens, where they are open and a forum needs them. */
export const placeQuestions = ({ pack, settled, settings }: Asking): DraftQuestion[] => {
  if (!isOpen(pack.units)) return [];
  const open = isOpen(settled.units);
  const needs = settled.forums.some(
    (forum) => runs(forum) && openPlaces(settled, forum).some(({ what }) => what === 'units'),
  );
  return [
    {
      ...plain,
      path: 'units',
      setting: 'units',
      type: 'units',
      required: true,
      asked: true,
      open,
      blocks: open && needs,
      value: settings.units ?? null,
    },
  ];
};
