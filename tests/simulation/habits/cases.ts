import { AnswerReferral } from '#application/referral/answer-referral';
import { AskReferral } from '#application/referral/ask-referral';
import { AwaitConsent } from '#application/referral/await-consent';
import { ClaimReferral } from '#application/referral/claim-referral';
import { CloseReferral } from '#application/referral/close-referral';
import { FollowUpReferral } from '#application/referral/follow-up-referral';
import { NotAcceptReferral } from '#application/referral/not-accept-referral';
import { ReadReferral } from '#application/referral/read-referral';
import { ReadyReferral } from '#application/referral/ready-referral';
import { RecordWaiver } from '#application/referral/record-waiver';
import { ReturnReferral } from '#application/referral/return-referral';
import { ScheduleReferral } from '#application/referral/schedule-referral';
import { SubmitReferral } from '#application/referral/submit-referral';
import { WithdrawReferral } from '#application/referral/withdraw-referral';
import { WithdrawWaiver } from '#application/referral/withdraw-waiver';
import type { ReferralPage } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import type { ReferralId, ServiceId, WaiverId } from '#kernel/ids';
import { addDays } from '#kernel/time/day';
import type { World } from '../world.js';

/** What a deed on a case is done with. */
export interface CaseDoing {
  readonly world: World;
  readonly actor: Actor;
  readonly page: ReferralPage;
  readonly asked: { readonly id: ReferralId };
}

type Deed = (doing: CaseDoing) => Promise<unknown>;

/** Something people do with a case: how often of what is possible, and what the house may rightly refuse it with. */
export interface CaseHabit {
  readonly verb: string;
  readonly weight: number;
  readonly refusals: readonly string[];
  /** The case ends with it before it was dealt with. */
  readonly ends: boolean;
  readonly deed: Deed;
}

const consent =
  (answer: 'given' | 'refused'): Deed =>
  async ({ world, actor, asked, page }) => {
    const today = world.today();
    const services = page.services.map(({ id }) => id as ServiceId);
    if (services.length === 0) return;
    await world.verb(RecordWaiver).execute(actor, asked, {
      answer,
      capacity: 'both-guardians',
      services,
      purpose: 'Drøfting i teamet',
      channel: 'in-person',
      noticeVersion: '2026-1',
      givenOn: today,
      validFrom: today,
      validUntil: addDays(today, 365),
    });
  };

const takeBack: Deed = async ({ world, actor, asked }) => {
  const { waivers } = await world.verb(ReadReferral).execute(actor, asked.id);
  const given = waivers.find(({ state }) => state === 'given');
  if (given !== undefined) await world.verb(WithdrawWaiver).execute(actor, given.id as WaiverId);
};

/** The receiving forum sends the case back with advice. */
export const goBack: Deed = ({ world, actor, asked }) =>
  world.verb(ReturnReferral).execute(actor, asked, {
    advice: 'Prøv faste avtaler i tre uker.',
    tryUntil: world.later(15),
  });

const reason = { reason: 'Det er blitt enighet om en annen vei.' };

/** Every deed on a case that a person may do; what can be done now is what the house itself offers. */
export const caseHabits: readonly CaseHabit[] = [
  habit('referral.submit', 90, ({ world, actor, asked }) =>
    world.verb(SubmitReferral).execute(actor, asked),
  ),
  habit('referral.claim', 90, ({ world, actor, asked }) =>
    world.verb(ClaimReferral).execute(actor, asked),
  ),
  habit('referral.ready', 60, ({ world, actor, asked }) =>
    world.verb(ReadyReferral).execute(actor, asked),
  ),
  habit('referral.schedule', 90, ({ world, actor, asked }) =>
    world.verb(ScheduleReferral).execute(actor, asked, { meeting: null, minutes: 20 }),
  ),
  habit('referral.ask', 8, ({ world, actor, asked }) =>
    world.verb(AskReferral).execute(actor, asked, { ask: 'Hva er prøvd siden sist?' }),
  ),
  habit('referral.answer', 90, ({ world, actor, asked }) =>
    world.verb(AnswerReferral).execute(actor, asked, { answer: 'Faste avtaler, med god effekt.' }),
  ),
  habit('referral.await-consent', 6, ({ world, actor, asked }) =>
    world.verb(AwaitConsent).execute(actor, asked, { ask: 'Kan dere snakke med foreldrene?' }),
  ),
  habit('referral.return', 6, goBack),
  habit('referral.not-accept', 4, ({ world, actor, asked }) =>
    world.verb(NotAcceptReferral).execute(actor, asked, reason),
  ),
  habit('referral.withdraw', 2, ({ world, actor, asked }) =>
    world.verb(WithdrawReferral).execute(actor, asked, reason),
  ),
  habit('referral.follow-up', 50, ({ world, actor, asked }) =>
    world.verb(FollowUpReferral).execute(actor, asked, { evaluateOn: world.later(30) }),
  ),
  habit('referral.close', 40, ({ world, actor, asked }) =>
    world.verb(CloseReferral).execute(actor, asked, reason),
  ),
  habit('referral.withdraw-waiver', 2, takeBack),
  habit('referral.record-waiver', 6, consent('refused')),
];

/** The family says yes. */
export const giveConsent = consent('given');

function habit(verb: string, weight: number, deed: Deed): CaseHabit {
  const refusals = [
    'topic.no-room',
    'consent.missing',
    'consent.conflict',
    'consent.frozen',
    'forum.consent-missing',
    'referral.measures-open',
    'referral.state',
  ];
  const ends = ['referral.withdraw', 'referral.not-accept', 'referral.close'].includes(verb);
  return { verb, weight, refusals, ends, deed };
}
