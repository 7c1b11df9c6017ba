import type { ReferralPage } from '#contract/referral';
import { isWhole, type DraftValues } from './draft-values.js';

/** The steps of a referral, in order; the name stands in the address. */
export const steps = ['question', 'child', 'voice', 'consent', 'taking-part', 'review'] as const;
export type Step = (typeof steps)[number];

export const stepOf = (text: string | undefined): Step =>
  steps.find((step) => step === text) ?? 'question';

/** A field at fault: where it stands in the form, and the key of the text that says what is missing. */
export interface FormProblem {
  readonly step: Step;
  readonly field: string;
  readonly code: string;
}

type Kind = ReferralPage['kind'];
type Check = (values: DraftValues, page: Pick<ReferralPage, 'kind' | 'waivers'>) => FormProblem[];

const unless = (fine: boolean, problem: FormProblem): FormProblem[] => (fine ? [] : [problem]);
const said = (text: string): boolean => text.trim() !== '';

const named = (values: DraftValues): FormProblem[] => [
  ...unless(said(values.givenName), { step: 'child', field: 'givenName', code: 'given-name' }),
  ...unless(said(values.familyName), { step: 'child', field: 'familyName', code: 'family-name' }),
  ...unless(/^\d{4}-\d\d-\d\d$/.test(values.bornOn), {
    step: 'child',
    field: 'bornOn',
    code: 'born-on',
  }),
];

/** Whether the consents that are recorded speak for the case already. */
export const hasAnswered = ({ waivers }: Pick<ReferralPage, 'waivers'>): boolean =>
  waivers.some(({ state }) => state === 'given' || state === 'refused');

export const consentProblems: Check = ({ consent }, page) => {
  if (page.kind === 'anonymous') return [];
  if (consent.answer === '') {
    return unless(hasAnswered(page), { step: 'consent', field: 'consent.answer', code: 'consent' });
  }
  const yes = ['both', 'one', 'youth'].includes(consent.answer);
  return [
    ...unless(!yes || consent.services.length > 0, {
      step: 'consent',
      field: 'consent.services',
      code: 'services',
    }),
    ...unless(consent.answer !== 'one' || consent.other !== '', {
      step: 'consent',
      field: 'consent.other',
      code: 'other',
    }),
    ...unless(!yes || consent.validUntil >= consent.givenOn, {
      step: 'consent',
      field: 'consent.validUntil',
      code: 'until',
    }),
  ];
};

const halfRows = ({ tried }: DraftValues): FormProblem[] =>
  tried.flatMap((row, place) =>
    unless(isWhole(row), {
      step: 'consent',
      field: said(row.what) ? `tried.${place}.weeks` : `tried.${place}.what`,
      code: said(row.what) ? 'tried-half' : 'tried-what',
    }),
  );

const tried = (values: DraftValues): FormProblem[] => {
  if (values.nothingTried) {
    return unless(said(values.triedWaiver), {
      step: 'consent',
      field: 'triedWaiver',
      code: 'waiver',
    });
  }
  return values.tried.length === 0
    ? unless(values.urgent, { step: 'consent', field: 'add-tried', code: 'tried' })
    : halfRows(values);
};

const checks: Readonly<Record<Step, Check>> = {
  question: ({ question }) =>
    unless(said(question), { step: 'question', field: 'question', code: 'question' }),
  child: (values, { kind }) =>
    kind === 'identified'
      ? named(values)
      : unless(values.ageBand !== '', { step: 'child', field: 'ageBand', code: 'age-band' }),
  voice: ({ childView }) =>
    unless(said(childView), { step: 'voice', field: 'childView', code: 'voice' }),
  consent: (values, page) => [...consentProblems(values, page), ...tried(values)],
  'taking-part': ({ guardians }) =>
    guardians.flatMap(({ name, relation }, place) =>
      unless(said(name) && said(relation), {
        step: 'taking-part',
        field: said(name) ? `guardians.${place}.relation` : `guardians.${place}.name`,
        code: 'guardian',
      }),
    ),
  review: () => [],
};

/** What is missing in one step, or before the case can be sent (`review`: all of them). */
export const problemsIn = (
  step: Step,
  values: DraftValues,
  page: { readonly kind: Kind; readonly waivers: ReferralPage['waivers'] },
): FormProblem[] =>
  step === 'review'
    ? steps.flatMap((one) => checks[one](values, page))
    : checks[step](values, page);
