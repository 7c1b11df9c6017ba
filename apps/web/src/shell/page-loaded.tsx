import type { ComponentProps } from 'react';
import { Loaded } from '../ui/section.js';
import { PageHeading } from './page-heading.js';
import { useTexts } from './use-texts.js';

/** A page whose heading comes with its answer: without an answer it says that it cannot be shown. */
export const PageLoaded = <Answer,>(
  props: Omit<ComponentProps<typeof Loaded<Answer>>, 'heading'>,
) => {
  const { t } = useTexts();
  return <Loaded {...props} heading={<PageHeading>{t('shell.unavailable')}</PageHeading>} />;
};
