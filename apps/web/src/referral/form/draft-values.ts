import type { AgeBand, EditReferral, ReferralPage } from '#contract/referral';
import type { waiverChannels } from '#contract/waiver';
import type { triedEffects } from '#contract/referral';

export type TriedEffect = (typeof triedEffects)[number];
type Channel = (typeof waiverChannels)[number];

export interface TriedRow {
  what: string;
  weeks: string;
  effect: TriedEffect | '';
}

/** What has been said of sharing, as it is asked. It becomes consents of their own when the step is left. */
export interface ConsentValues {
  answer: '' | 'both' | 'one' | 'youth' | 'refused' | 'not-yet';
  /** Where only one has said yes: what of the other. */
  other: '' | 'refused' | 'not-asked' | 'no-part';
  services: string[];
  channel: Channel;
  givenOn: string;
  validUntil: string;
}

/** The form as it is filled in, half-written rows included. */
export interface DraftValues {
  question: string;
  situation: string;
  childView: string;
  ageBand: AgeBand | '';
  givenName: string;
  familyName: string;
  bornOn: string;
  guardians: { name: string; relation: string }[];
  tried: TriedRow[];
  nothingTried: boolean;
  triedWaiver: string;
  urgent: boolean;
  consent: ConsentValues;
}

const yearLater = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** What is asked of consent before anybody has answered. A consent holds for a year, unless another day is chosen. */
export const noConsentYet = (today: string): ConsentValues => ({
  answer: '',
  other: '',
  services: [],
  channel: 'in-person',
  givenOn: today,
  validUntil: yearLater(today).replace(/-02-29$/, '-02-28'),
});

/** The form of a stored draft. `today` is the first suggestion for the day of a consent. */
export const buildInitialValues = (page: ReferralPage, today: string): DraftValues => ({
  question: page.question,
  situation: page.situation,
  childView: page.childView ?? '',
  ageBand: (page.ageBand ?? '') as AgeBand | '',
  givenName: page.child?.givenName ?? '',
  familyName: page.child?.familyName ?? '',
  bornOn: page.child?.bornOn ?? '',
  guardians: page.child?.guardians.map((one) => ({ ...one })) ?? [],
  tried: page.tried.map(({ what, weeks, effect }) => ({ what, weeks: String(weeks), effect })),
  nothingTried: page.triedWaiver !== null && page.tried.length === 0,
  triedWaiver: page.triedWaiver ?? '',
  urgent: page.urgent,
  consent: noConsentYet(today),
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** A row can be stored when it says what, how long and whether it helped. */
export const isWhole = ({ what, weeks, effect }: TriedRow): boolean =>
  what.trim() !== '' && /^\d{1,3}$/.test(weeks.trim()) && Number(weeks) <= 520 && effect !== '';

const triedOf = (rows: readonly TriedRow[]): EditReferral['tried'] =>
  rows
    .filter(isWhole)
    .flatMap(({ what, weeks, effect }) =>
      effect === '' ? [] : [{ what, weeks: Number(weeks), effect }],
    );

const childOf = (values: DraftValues): EditReferral['child'] => {
  const { givenName, familyName, bornOn } = values;
  const named = givenName.trim() !== '' && familyName.trim() !== '';
  if (!named || !/^\d{4}-\d\d-\d\d$/.test(bornOn)) return undefined;
  const guardians = values.guardians.filter(
    ({ name, relation }) => name.trim() !== '' && relation.trim() !== '',
  );
  return { givenName, familyName, bornOn, guardians: guardians.map((one) => ({ ...one })) };
};

/**
 * What of the form can be stored now. Half-written rows and a child without a name stay in this tab
 * until they are whole; an anonymous case never says who the child is.
 */
export const transformValues = (values: DraftValues, kind: ReferralPage['kind']): EditReferral => {
  const child = kind === 'identified' ? childOf(values) : undefined;
  return {
    question: values.question,
    situation: values.situation,
    childView: orNull(values.childView),
    tried: triedOf(values.tried),
    triedWaiver: values.nothingTried ? orNull(values.triedWaiver) : null,
    urgent: values.urgent,
    ...(kind === 'anonymous' ? { ageBand: values.ageBand === '' ? null : values.ageBand } : {}),
    ...(child === undefined ? {} : { child }),
  };
};

/** The other way: what was stored, as parts of the form. */
export const valuesOf = (edit: EditReferral): Partial<DraftValues> => ({
  ...(edit.question === undefined ? {} : { question: edit.question }),
  ...(edit.situation === undefined ? {} : { situation: edit.situation }),
  ...(edit.childView === undefined ? {} : { childView: edit.childView ?? '' }),
  ...(edit.tried === undefined
    ? {}
    : { tried: edit.tried.map((row) => ({ ...row, weeks: String(row.weeks) })) }),
  ...(edit.triedWaiver === undefined
    ? {}
    : { triedWaiver: edit.triedWaiver ?? '', nothingTried: edit.triedWaiver !== null }),
  ...(edit.urgent === undefined ? {} : { urgent: edit.urgent }),
  ...(edit.ageBand === undefined ? {} : { ageBand: edit.ageBand ?? '' }),
  ...(edit.child === undefined ? {} : { ...edit.child }),
});
