import { createContext, use } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ReferralPage } from '#contract/referral';
import type { DraftSaver, DraftState } from './draft-saver.js';
import type { DraftValues } from './draft-values.js';

/** What every step of the form needs. */
export interface Draft {
  readonly page: ReferralPage;
  readonly form: UseFormReturn<DraftValues>;
  readonly saver: DraftSaver;
  readonly state: DraftState;
}

export const DraftContext = createContext<Draft | null>(null);

export const useDraftHere = (): Draft => {
  const draft = use(DraftContext);
  if (draft === null) throw new Error('A step of the form is drawn outside the form');
  return draft;
};
