import { lazy, Suspense } from 'react';
import type { Setup } from '#contract/pack';
import { useTexts } from '../shell/use-texts.js';
import { Skeletons } from '../ui/section.js';

const PeopleStep = lazy(() =>
  import('./people/people-step.js').then(({ PeopleStep: component }) => ({ default: component })),
);
const CalendarStep = lazy(() =>
  import('./calendar/calendar-step.js').then(({ CalendarStep: component }) => ({
    default: component,
  })),
);

/** Step 3: people and seats, once the model has made the seats. */
export const PeoplePart = ({ setup }: { readonly setup: Setup }) => {
  const { t } = useTexts();
  if (setup.forums === 0) return <p>{t('setup.later.first-install')}</p>;
  return (
    <Suspense fallback={<Skeletons />}>
      <PeopleStep />
    </Suspense>
  );
};

/** Step 4: the days without meetings. */
export const CalendarPart = () => (
  <Suspense fallback={<Skeletons />}>
    <CalendarStep />
  </Suspense>
);
