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
import { mayConclude } from './discussion-team.rules.js';

/**
 * Supports the teams nearest the child in cases that are extra complex, with consent or anonymously (MEL-R11, MEL-R15).
 * It recommends and allocates responsibility in writing (MEL-R12, MEL-R13); decisions by law lie with the deciding service.
 */
export const discussionTeam = {
  kind: asForumKind('discussion-team'),
  levels: ['individual'],
  accepts: ['identified', 'anonymous'],
  ledBy: 'leader',
  seats: {
    leader: 1,
    secretary: 1,
    member: 'any',
    'on-demand': 'any',
    referrer: 'per-case',
    family: 'per-case',
  },
  agenda: [
    { key: 'follow-up', items: ['case'], followUp: true },
    { key: 'new-cases', items: ['case'] },
    { key: 'system-issues', items: ['discuss', 'inform'] },
  ],
  outcomes: {
    case: ['measures', 'advice', 'return', 'forward', 'escalate', 'postponed', 'no-action'],
    inform: systemOutcomes.inform,
    discuss: systemOutcomes.discuss,
  },
  minutes: [present, ...caseMinutes, ...systemMinutes],
  edges: ['refersTo', 'returnsTo', 'reportsTo', 'escalatesTo'],
  personData: true,
  settings: {
    ...meetingSettings,
    ...familySettings,
    ages: { type: 'ages', required: true },
    clocks: { type: 'clocks', of: referralClockNames, required: true },
    escalatesAfter: upwardSettings.escalatesAfter,
  },
  rules: { mayConclude },
} as const satisfies ForumPolicy;
