import type { TFunction } from 'i18next';
import type { DraftForum, Keyed } from '#contract/pack';
import { nameIn, type Language } from '#kernel/language';
import type { FieldProps } from './field.js';

/** Something a chair, a seat or the end of a way may be, as the model has it and in words. */
export interface WhoChoice {
  readonly value: unknown;
  readonly text: string;
}

export interface WhoGroup {
  readonly title: string;
  readonly choices: readonly WhoChoice[];
}

interface Speaking {
  readonly t: TFunction;
  readonly language: Language;
}

const listed =
  (language: Language, make: (key: string) => unknown) =>
  ({ key, name }: Keyed): WhoChoice => ({ value: make(key), text: nameIn(name, language) });

const roles = ['chair', 'leader', 'secretary', 'facilitator'] as const;

/** A forum that has one for each school or kindergarten. */
const isOfUnits = ({ instances }: DraftForum): boolean => instances.length > 1;

const forumOf = ({ question, draft }: Pick<FieldProps, 'question' | 'draft'>) =>
  draft.forums.find(({ key }) => question.path.split('.')[1] === key);

const ownUnit = (
  { draft, question }: Pick<FieldProps, 'question' | 'draft'>,
  { t, language }: Speaking,
): WhoChoice[] => {
  const forum = forumOf({ question, draft });
  if (forum === undefined || !isOfUnits(forum)) return [];
  return draft.services.map(({ key, name }) => ({
    value: { service: key, of: 'own-unit' },
    text: t('setup.field.own', { service: nameIn(name, language) }),
  }));
};

const chairGroups = (
  { draft }: Pick<FieldProps, 'question' | 'draft'>,
  { t, language }: Speaking,
): WhoGroup[] => [
  {
    title: t('setup.field.offices'),
    choices: draft.offices.map(listed(language, (office) => ({ office }))),
  },
  {
    title: t('setup.field.services'),
    choices: draft.services.map(listed(language, (service) => ({ permanent: { service } }))),
  },
  {
    title: t('setup.field.roles'),
    choices: [
      { value: { elected: { termMonths: 12, rotates: true } }, text: t('setup.field.elected') },
    ],
  },
];

const plainGroups = (
  { draft }: Pick<FieldProps, 'draft'>,
  { t, language }: Speaking,
): WhoGroup[] => [
  {
    title: t('setup.field.offices'),
    choices: draft.offices.map(listed(language, (office) => ({ office }))),
  },
  {
    title: t('setup.field.services'),
    choices: draft.services.map(listed(language, (service) => ({ service }))),
  },
];

const endGroups = (
  asked: Pick<FieldProps, 'question' | 'draft'>,
  speaking: Speaking,
): WhoGroup[] => {
  const { t, language } = speaking;
  const own = forumOf(asked);
  const others = asked.draft.forums.filter(({ key }) => key !== own?.key);
  const near = others
    .filter((forum) => own && isOfUnits(own) && isOfUnits(forum))
    .map(({ key, name }) => ({
      value: { forum: key, of: 'own-area' },
      text: t('setup.field.own-area', { forum: nameIn(name, language) }),
    }));
  return [
    {
      title: t('setup.field.forums'),
      choices: [...others.map(listed(language, (forum) => ({ forum }))), ...near],
    },
    ...plainGroups(asked, speaking),
  ];
};

/** Who may be answered, group by group: by the offices, services and forums of the model. */
export const whoGroups = (
  asked: Pick<FieldProps, 'question' | 'draft'>,
  speaking: Speaking,
): WhoGroup[] => {
  const { t } = speaking;
  switch (asked.question.type) {
    case 'chair':
      return chairGroups(asked, speaking);
    case 'edge-to':
      return endGroups(asked, speaking);
    case 'convener':
      return [
        {
          title: t('setup.field.roles'),
          choices: roles.map((role) => ({
            value: { role },
            text: t(`forum-page.seats.roles.${role}`),
          })),
        },
        ...plainGroups(asked, speaking),
      ];
    default: {
      const [offices, services] = plainGroups(asked, speaking);
      return [offices, services].flatMap((group) =>
        group === undefined
          ? []
          : [
              group === services
                ? { ...group, choices: [...group.choices, ...ownUnit(asked, speaking)] }
                : group,
            ],
      );
    }
  }
};
