import {
  caseMinutes,
  familySettings,
  meetingSettings,
  present,
  systemMinutes,
  systemOutcomes,
  upwardSettings,
} from '#kernel/forum/parts';
import type { ForumPolicy } from '#kernel/forum/policy';
import { asForumKind } from '#kernel/forum/vocabulary';
import { referralClockNames } from '#kernel/referral/referral.states';
import { mayConclude, mayTakeIn } from './intake-team.rules.js';

/**
 * The leaders of the helping services, led by the child coordinator, who calls in others per case (LIE-R48, LIE-R49).
 * Returns to the unit or sends on (LIE-R51).
 */
export const intakeTeam = {
  kind: asForumKind('intake-team'),
  levels: ['individual'],
  accepts: ['identified', 'anonymous'],
  ledBy: 'leader',
  seats: {
    leader: 1,
    secretary: 1,
    member: 'any',
    'on-demand': 'per-case',
    referrer: 'per-case',
    family: 'per-case',
  },
  agenda: [
    { key: 'new-cases', items: ['case'] },
    { key: 'follow-up', items: ['case'], followUp: true },
    { key: 'information', items: ['inform'] },
  ],
  outcomes: {
    case: ['return', 'forward', 'measures', 'advice', 'escalate', 'postponed', 'no-action'],
    inform: systemOutcomes.inform,
  },
  minutes: [present, ...caseMinutes, ...systemMinutes],
  edges: ['refersTo', 'returnsTo', 'reportsTo', 'escalatesTo'],
  personData: true,
  settings: {
    ...meetingSettings,
    ...familySettings,
    ages: { type: 'ages', required: false },
    clocks: { type: 'clocks', of: referralClockNames, required: true },
    escalatesAfter: upwardSettings.escalatesAfter,
  },
  rules: { mayTakeIn, mayConclude },
} as const satisfies ForumPolicy;
