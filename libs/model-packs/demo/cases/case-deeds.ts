import { AnswerReferral } from '#application/referral/answer-referral';
import { AskReferral } from '#application/referral/ask-referral';
import { AwaitConsent } from '#application/referral/await-consent';
import { ClaimReferral } from '#application/referral/claim-referral';
import { CloseReferral } from '#application/referral/close-referral';
import { FollowUpReferral } from '#application/referral/follow-up-referral';
import { NotAcceptReferral } from '#application/referral/not-accept-referral';
import { ReadyReferral } from '#application/referral/ready-referral';
import { ReturnReferral } from '#application/referral/return-referral';
import { ScheduleReferral } from '#application/referral/schedule-referral';
import { SubmitReferral } from '#application/referral/submit-referral';
import { WithdrawReferral } from '#application/referral/withdraw-referral';
import type { Actor } from '#kernel/access/actor';
import type { ReferralId, ServiceId } from '#kernel/ids';
import type { Day } from '#kernel/time/day';
import type { Stage } from '../stage.js';
import { answers, asks, closings } from '../texts/case-words.js';
import { consentDeeds } from './consents.js';
import type { CasePlan } from './plans.js';
import type { Step } from './scripts.js';

/** What a deed on a case is done with. */
export interface Doing {
  readonly stage: Stage;
  readonly plan: CasePlan;
  readonly asked: { readonly id: ReferralId };
  readonly sender: Actor;
  readonly coordinator: Actor;
  /** Services by their keys in the pack. */
  readonly services: ReadonlyMap<string, ServiceId>;
  /** The next of some words. */
  readonly one: (texts: readonly string[]) => string;
  /** The day so many working days from now. */
  readonly later: (days: number) => Day;
}

type Deeds = Readonly<Partial<Record<Step, (doing: Doing) => Promise<unknown>>>>;

/** What the school or kindergarten does with its case. */
export const sendersDeeds: Deeds = {
  ...consentDeeds,
  submit: ({ stage, sender, asked }) => stage.verb(SubmitReferral).execute(sender, asked),
  answer: ({ stage, sender, asked, one }) =>
    stage.verb(AnswerReferral).execute(sender, asked, { answer: one(answers) }),
  withdraw: ({ stage, sender, asked }) =>
    stage.verb(WithdrawReferral).execute(sender, asked, {
      reason: 'Foreldrene vil prøve mer hjemme og på skolen først.',
    }),
};

/** What the coordinator does with it. */
export const coordinatorsDeeds: Deeds = {
  claim: ({ stage, coordinator, asked }) => stage.verb(ClaimReferral).execute(coordinator, asked),
  ask: ({ stage, coordinator, asked, one }) =>
    stage.verb(AskReferral).execute(coordinator, asked, { ask: one(asks) }),
  'await-consent': ({ stage, coordinator, asked }) =>
    stage.verb(AwaitConsent).execute(coordinator, asked, {
      ask: 'Samtykket må nevne tjenestene i teamet. Kan dere snakke med foreldrene?',
    }),
  ready: ({ stage, coordinator, asked }) => stage.verb(ReadyReferral).execute(coordinator, asked),
  schedule: ({ stage, coordinator, asked, plan: { minutes } }) =>
    stage.verb(ScheduleReferral).execute(coordinator, asked, { meeting: null, minutes }),
  return: ({ stage, coordinator, asked, plan: { theme }, later }) =>
    stage
      .verb(ReturnReferral)
      .execute(coordinator, asked, { advice: theme.advice, tryUntil: later(15) }),
  'not-accept': ({ stage, coordinator, asked }) =>
    stage.verb(NotAcceptReferral).execute(coordinator, asked, {
      reason:
        'Helse- og velferdskontoret tar imot søknader om avlastning. Vi har gitt foreldrene nummeret dit.',
    }),
  'follow-up': ({ stage, coordinator, asked, later }) =>
    stage.verb(FollowUpReferral).execute(coordinator, asked, { evaluateOn: later(40) }),
  close: ({ stage, coordinator, asked, one }) =>
    stage.verb(CloseReferral).execute(coordinator, asked, { reason: one(closings) }),
};
