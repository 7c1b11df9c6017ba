import { way, type ReferralVerb, type ReferralWay } from './referral.ways.js';

/** The states of a referral (DOMAIN §4). */
export const referralStateNames = [
  'draft',
  'submitted',
  'in-triage',
  'awaiting-information',
  'awaiting-consent',
  'ready',
  'on-agenda',
  'in-discussion',
  'concluded',
  'allocated',
  'disputed',
  'escalated',
  'returned',
  'forwarded',
  'in-follow-up',
  'closed',
  'not-accepted',
  'withdrawn',
] as const;
export type ReferralState = (typeof referralStateNames)[number];

/** Whose move it is: exactly one at every moment of a case that has not ended. */
export type ReferralOwner = 'referrer' | 'sender' | 'coordinator' | 'decider';

/** Deadlines of a case. */
export const referralClockNames = [
  'submit',
  'claim',
  'ready',
  'answer',
  'consent',
  'schedule',
  'discuss',
  'conclude',
  'allocate',
  'decide',
  'retry',
  'evaluate',
] as const;
export type ReferralClock = (typeof referralClockNames)[number];

/** Working days for each deadline. The municipality's choice, dated data of its pack; never a constant in code. */
export type ReferralClocks = Readonly<Record<ReferralClock, number>>;

type Way = ReferralWay<ReferralState>;

/** An open state has an owner, a clock and ways on; an ended one has none of them. */
type StateRule =
  | {
      readonly owner: ReferralOwner;
      readonly clock: ReferralClock;
      /** The coordinator's clock stands still while others are waited for. */
      readonly pauses: boolean;
      readonly ways: readonly Way[];
    }
  | { readonly ended: true; readonly ways: readonly [] };

const withdraw = way('referral.withdraw', 'withdrawn', 'endedReason');
const claim = way('referral.claim', 'in-triage', 'claimedBy');
const answerAsk = way('referral.answer', 'in-triage', 'answer');
const giveBack = way('referral.return', 'returned', 'advice', 'dueOn', 'handovers');
const refuseIntake = way('referral.not-accept', 'not-accepted', 'endedReason');
const loseBasis = way('referral.withdraw-waiver', 'awaiting-consent', 'frozen');
const ended = { ended: true, ways: [] } as const;
const open = (owner: ReferralOwner, clock: ReferralClock, ...ways: Way[]) => ({
  owner,
  clock,
  pauses: false,
  ways,
});
const waiting = (clock: ReferralClock, ...ways: Way[]) => ({
  owner: 'sender' as const,
  clock,
  pauses: true,
  ways,
});

/** The one table of a referral: every state, whose move it is, which deadline runs, and every way out. */
export const referralStates: Readonly<Record<ReferralState, StateRule>> = {
  draft: open(
    'referrer',
    'submit',
    way('referral.submit', 'submitted', 'receipt', 'submittedAt'),
    withdraw,
  ),
  submitted: open('coordinator', 'claim', claim, withdraw),
  'in-triage': open(
    'coordinator',
    'ready',
    way('referral.ask', 'awaiting-information', 'ask'),
    way('referral.await-consent', 'awaiting-consent', 'ask'),
    way('referral.ready', 'ready'),
    giveBack,
    refuseIntake,
    way('referral.forward', 'forwarded', 'toForum', 'handovers'),
    loseBasis,
    withdraw,
  ),
  'awaiting-information': waiting('answer', answerAsk, giveBack, withdraw),
  'awaiting-consent': waiting(
    'consent',
    way('referral.record-waiver', 'in-triage', 'waiver'),
    way('referral.record-waiver', 'ready', 'waiver'),
    giveBack,
    refuseIntake,
    withdraw,
  ),
  ready: open(
    'coordinator',
    'schedule',
    way('referral.schedule', 'on-agenda', 'agendaItem'),
    way('referral.ask', 'awaiting-information', 'ask'),
    way('referral.await-consent', 'awaiting-consent', 'ask'),
    giveBack,
    way('referral.forward', 'forwarded', 'toForum', 'handovers'),
    loseBasis,
    withdraw,
  ),
  'on-agenda': open(
    'coordinator',
    'discuss',
    way('meeting.open-item', 'in-discussion'),
    way('meeting.postpone-item', 'ready'),
    way('meeting.cancel', 'ready'),
    loseBasis,
    withdraw,
  ),
  'in-discussion': open(
    'coordinator',
    'conclude',
    way('meeting.conclude-item', 'concluded', 'outcome'),
    way('meeting.conclude-item', 'in-follow-up', 'outcome', 'actions'),
    way('meeting.conclude-item', 'returned', 'outcome', 'advice', 'handovers'),
    way('meeting.postpone-item', 'ready'),
    loseBasis,
  ),
  concluded: open(
    'coordinator',
    'allocate',
    way('referral.follow-up', 'in-follow-up'),
    way('referral.close', 'closed', 'endedReason'),
    way('referral.allocate', 'allocated', 'leadService'),
    way('referral.dispute', 'disputed', 'dispute'),
    way('referral.forward', 'forwarded', 'toForum', 'handovers'),
  ),
  allocated: open(
    'coordinator',
    'evaluate',
    way('referral.follow-up', 'in-follow-up'),
    way('referral.dispute', 'disputed', 'dispute'),
  ),
  disputed: open(
    'decider',
    'decide',
    way('referral.settle', 'allocated', 'decision'),
    way('referral.escalate', 'escalated', 'escalation'),
  ),
  escalated: open('decider', 'decide', way('referral.settle', 'allocated', 'decision')),
  returned: open(
    'sender',
    'retry',
    way('referral.submit', 'submitted'),
    way('referral.close', 'closed', 'endedReason'),
    withdraw,
  ),
  forwarded: open('coordinator', 'claim', claim, withdraw),
  'in-follow-up': open(
    'coordinator',
    'evaluate',
    way('referral.ready', 'ready'),
    way('referral.dispute', 'disputed', 'dispute'),
    way('referral.close', 'closed', 'endedReason'),
  ),
  closed: ended,
  'not-accepted': ended,
  withdrawn: ended,
};

export const hasEnded = (state: ReferralState): boolean => 'ended' in referralStates[state];

/** Counted as open by leadership and by the daily reconciliation: received, and not ended. */
export const isOpen = (state: ReferralState): boolean => state !== 'draft' && !hasEnded(state);

/** Whose move it is in this state; null when the case has ended. */
export const ownerOf = (state: ReferralState): ReferralOwner | null => {
  const rule = referralStates[state];
  return 'ended' in rule ? null : rule.owner;
};

/** The verbs that lead out of a state: what a page may offer, before leave is asked. */
export const verbsFrom = (state: ReferralState): ReferralVerb[] => [
  ...new Set(referralStates[state].ways.map(({ by }) => by)),
];
