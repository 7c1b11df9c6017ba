import type { TFunction } from 'i18next';
import { ProblemError } from './api.js';

/**
 * What went wrong, in words that say what to do next. The code of the problem is the key of its
 * text; where a code has no text of its own, the status has one.
 */
export const problemText = (t: TFunction, error: unknown): string => {
  if (!(error instanceof ProblemError)) return t('common.problem.unexpected');
  const status = `common.problem.status-${error.status}`;
  return t(
    [
      `refusals.${error.code}`,
      error.code,
      `common.problem.${error.code}`,
      status,
      'common.problem.unexpected',
    ],
    {
      ...error.values,
    },
  );
};
