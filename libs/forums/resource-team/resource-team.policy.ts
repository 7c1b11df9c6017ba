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
import { mayConclude } from './resource-team.rules.js';

/**
 * One per unit, on both levels, advisory: the head decides (LIE-R08, LIE-R09).
 * Works on cases and on the unit's own environment (LIE-R13); some members come only where relevant (LIE-R17, LIE-R19).
 */
export const resourceTeam = {
  kind: asForumKind('resource-team'),
  levels: ['individual', 'system'],
  accepts: ['identified', 'anonymous', 'system'],
  ledBy: 'chair',
  seats: { chair: 1, secretary: 1, member: 'any', 'on-demand': 'any', family: 'per-case' },
  agenda: [
    { key: 'environment', items: ['discuss', 'inform', 'standing'] },
    { key: 'follow-up', items: ['case'], followUp: true },
    { key: 'new-cases', items: ['case'] },
    { key: 'decisions', items: ['decide'] },
  ],
  outcomes: {
    case: ['measures', 'advice', 'forward', 'postponed', 'no-action'],
    inform: systemOutcomes.inform,
    discuss: systemOutcomes.discuss,
    standing: systemOutcomes.standing,
    decide: systemOutcomes.decide,
  },
  minutes: [present, ...caseMinutes, ...systemMinutes],
  edges: ['refersTo', 'circulatesMinutesTo', 'reportsTo', 'escalatesTo'],
  personData: true,
  settings: {
    ...meetingSettings,
    ...familySettings,
    escalatesAfter: upwardSettings.escalatesAfter,
  },
  rules: { mayConclude },
} as const satisfies ForumPolicy;
