import type { TFunction } from 'i18next';
import { ProblemError } from '../../shell/api.js';
import type { Gap } from './draft.js';

/** The id of a field on the page, from its path in the body. */
export const fieldId = (path: string): string => `f-${path}`;

/** What is the matter with each field, by path: what is missing, and what the server said. */
export type FieldErrors = ReadonlyMap<string, string>;

export const errorsOf = (t: TFunction, gaps: readonly Gap[], error: unknown): FieldErrors => {
  const said = error instanceof ProblemError ? error.fields : [];
  return new Map([
    ...said.map(
      ({ path, code }) => [path, t([`refusals.field.${code}`, 'refusals.field.required'])] as const,
    ),
    ...gaps.map(({ path }) => [path, t('refusals.field.required')] as const),
  ]);
};

/** Moves the focus to a field; a choice of several takes it on its first part. */
export const focusField = (path: string) => {
  const field = document.getElementById(fieldId(path));
  const target = field?.matches('input, select, textarea, button')
    ? field
    : field?.querySelector<HTMLElement>('input, button, select');
  (target ?? field)?.focus();
  field?.scrollIntoView({ block: 'center' });
};
