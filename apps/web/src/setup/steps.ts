import type { TFunction } from 'i18next';
import type { DraftQuestion, PackDraft, Setup } from '#contract/pack';

export const steps = ['choose', 'settle', 'people', 'calendar', 'year', 'go'] as const;
export type Step = (typeof steps)[number];

export const isStep = (text: string | undefined): text is Step =>
  steps.some((step) => step === text);

/** Every question of a model. */
export const questionsOf = ({ places, forums }: PackDraft): readonly DraftQuestion[] => [
  ...places,
  ...forums.flatMap(({ questions }) => questions),
];

/** How many questions keep the model from being installed. */
export const blocking = (draft: PackDraft): number =>
  questionsOf(draft).filter(({ blocks }) => blocks).length;

const done: Record<Step, (setup: Setup) => boolean> = {
  choose: ({ draft, forums }) => draft !== null || forums > 0,
  settle: ({ forums }) => forums > 0,
  // whoever sets it up is there from the beginning
  people: ({ people }) => people > 1,
  calendar: ({ calendarDays }) => calendarDays > 0,
  year: ({ meetings }) => meetings > 0,
  go: ({ forums, meetings }) => forums > 0 && meetings > 0,
};

export const isDone = (step: Step, setup: Setup): boolean => done[step](setup);

/** The first step that is not done: where one goes on after having been away. */
export const nextStep = (setup: Setup): Step => steps.find((step) => !isDone(step, setup)) ?? 'go';

const settleState = (t: TFunction, { draft, forums }: Setup): string => {
  if (forums > 0) return t('setup.state.installed');
  if (draft === null) return '';
  if (draft.faults.length > 0) return t('setup.state.faults', { count: draft.faults.length });
  const open = blocking(draft);
  return open > 0 ? t('setup.state.settle', { count: open }) : t('setup.state.ready');
};

/** How far a step has come, in a few words. */
export const stateOf = (t: TFunction, step: Step, setup: Setup): string => {
  switch (step) {
    case 'choose':
      if (setup.draft !== null) return setup.draft.municipality.nb;
      return t(setup.forums > 0 ? 'setup.state.installed' : 'setup.state.choose-none');
    case 'settle':
      return settleState(t, setup);
    case 'people':
      return t('setup.state.people', { count: setup.people });
    case 'calendar':
      return t('setup.state.days', { count: setup.calendarDays });
    case 'year':
      return t('setup.state.meetings', { count: setup.meetings });
    default:
      return '';
  }
};
