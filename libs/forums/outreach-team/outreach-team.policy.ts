import {
  caseMinutes,
  meetingSettings,
  present,
  systemMinutes,
  systemOutcomes,
  upwardSettings,
} from '#kernel/forum/parts';
import type { ForumPolicy } from '#kernel/forum/policy';
import { asForumKind } from '#kernel/forum/vocabulary';
import { referralClockNames } from '#kernel/referral/referral.states';
import { mayConclude, mayTakeIn } from './outreach-team.rules.js';

/**
 * Meets children, youth and families where they are (LIE-R26, LIE-R58). Voluntary, on the consent of everyone involved (LIE-R54):
 * it accepts or declines what it is sent.
 */
export const outreachTeam = {
  kind: asForumKind('outreach-team'),
  levels: ['individual', 'system'],
  accepts: ['identified', 'system'],
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
    { key: 'new-cases', items: ['case'] },
    { key: 'follow-up', items: ['case'], followUp: true },
    { key: 'guidance', items: ['discuss', 'inform'] },
  ],
  outcomes: {
    case: ['accepted', 'declined', 'measures', 'return', 'postponed', 'no-action'],
    inform: systemOutcomes.inform,
    discuss: systemOutcomes.discuss,
  },
  minutes: [present, ...caseMinutes, ...systemMinutes],
  edges: ['returnsTo', 'reportsTo', 'escalatesTo'],
  personData: true,
  settings: {
    ...meetingSettings,
    ages: { type: 'ages', required: true },
    escalatesAfter: upwardSettings.escalatesAfter,
    clocks: { type: 'clocks', of: referralClockNames, required: true },
  },
  rules: { mayTakeIn, mayConclude },
} as const satisfies ForumPolicy;
