import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemError } from './api.js';
import { NotFound } from './not-found.js';
import { PageHeading } from './page-heading.js';
import { useTexts } from './use-texts.js';
import { SectionError } from '../ui/section.js';

/** A whole page that could not be shown. */
export const PageError = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useTexts();
  if (error instanceof ProblemError && error.status === 404) return <NotFound />;
  return (
    <div className="message-page">
      <PageHeading>{t('shell.page-error')}</PageHeading>
      <SectionError error={error} onRetry={reset} />
    </div>
  );
};
