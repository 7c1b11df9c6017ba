import { forumCounted } from '../at.js';
import { done, refuse, type Done, type Fact, type Refusal } from '../outcome.js';
import type { ReferralAt, ReferralChange, ReferralView } from './referral.js';
import { isOpen, referralStates, type ReferralState } from './referral.states.js';
import type { ReferralVerb } from './referral.ways.js';

/** One step of the table: the verb, where to, the fact's last word, and what else it sets. */
export interface Step {
  readonly by: ReferralVerb;
  readonly to: ReferralState;
  /** Past participle: `claimed` gives the fact `referral.claimed`. */
  readonly told: string;
  readonly sets?: ReferralChange;
}

/** Refuses what the table does not allow from here: someone else moved the case first. */
export const unreachable = (
  referral: ReferralView,
  { by, to }: Pick<Step, 'by' | 'to'>,
): Refusal | null =>
  referralStates[referral.state].ways.some((way) => way.by === by && way.to === to)
    ? null
    : refuse('referral.state', { current: { state: referral.state, version: referral.version } });

type Running = Pick<ReferralView, 'clockStartedOn' | 'clockDays' | 'pausedOn' | 'pausedDays'>;

/** Starts a fresh clock for the state. */
const fresh = (days: number, at: ReferralAt): ReferralChange => ({
  dueOn: at.calendar.addWorkingDays(at.today, days),
  clockStartedOn: at.today,
  clockDays: days,
  pausedOn: null,
  pausedDays: 0,
});

/** Lets the clock that stood still run on: the days waited for others are not the coordinator's. */
const resumed = (paused: Running, days: number, at: ReferralAt): ReferralChange => {
  if (paused.clockStartedOn == null || paused.pausedOn == null) return fresh(days, at);
  const pausedDays = paused.pausedDays + at.calendar.workingDaysBetween(paused.pausedOn, at.today);
  return {
    dueOn: at.calendar.addWorkingDays(
      paused.clockStartedOn,
      (paused.clockDays ?? days) + pausedDays,
    ),
    pausedOn: null,
    pausedDays,
  };
};

/** Stops the coordinator's clock while others are waited for; from elsewhere than triage a fresh one waits, unstarted. */
const held = (referral: ReferralView, at: ReferralAt): ReferralChange => {
  if (referral.pausedOn != null) return {};
  if (referral.state === 'in-triage') return { pausedOn: at.today };
  return { ...fresh(at.clocks.ready, at), pausedOn: at.today };
};

/** The clock of the state that is entered (working days). */
const clockIn = (referral: ReferralView, to: ReferralState, at: ReferralAt): ReferralChange => {
  const rule = referralStates[to];
  if ('ended' in rule) return { dueOn: null, pausedOn: null };
  const days = at.clocks[rule.clock];
  if (rule.pauses) {
    return { ...held(referral, at), dueOn: at.calendar.addWorkingDays(at.today, days) };
  }
  return to === 'in-triage' && referral.pausedOn != null
    ? resumed(referral, days, at)
    : fresh(days, at);
};

const factOf = (referral: ReferralView, step: Pick<Step, 'told' | 'to'>): Fact => ({
  name: `referral.${step.told}`,
  level: 'individual',
  about: { noun: 'referral', id: referral.id },
  forum: referral.toForum,
  referral: referral.id,
  from: referral.state,
  to: step.to,
});

/** Takes a step of the table: state, clock, what the verb sets, and the one fact that tells it. */
export const move = (
  referral: ReferralView,
  step: Step,
  at: ReferralAt,
): Done<ReferralChange> | Refusal => {
  const refusal = unreachable(referral, step);
  if (refusal !== null) return refusal;
  const counted = isOpen(referral.state) !== isOpen(step.to);
  return done(
    {
      state: step.to,
      stateSince: at.now,
      ...clockIn(referral, step.to, at),
      ...step.sets,
    },
    factOf(referral, step),
    ...(counted ? [forumCounted(referral.toForum)] : []),
  );
};
