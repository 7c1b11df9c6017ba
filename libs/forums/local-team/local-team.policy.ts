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
import { mayConclude } from './local-team.rules.js';

/**
 * The team closest to the child: one per school or kindergarten, led by its head, monthly (MEL-R01, MEL-R08).
 * It refers on only when its own measures are tried (MEL-R06); the referral itself asks for them.
 */
export const localTeam = {
  kind: asForumKind('local-team'),
  levels: ['individual', 'system'],
  accepts: ['identified', 'anonymous'],
  ledBy: 'chair',
  seats: { chair: 1, secretary: 1, member: 'any', 'on-demand': 'any', family: 'per-case' },
  agenda: [
    { key: 'follow-up', items: ['case'], followUp: true },
    { key: 'new-cases', items: ['case'] },
    { key: 'information', items: ['inform', 'discuss'] },
    { key: 'standing', items: ['standing'] },
  ],
  outcomes: {
    case: ['measures', 'advice', 'forward', 'postponed', 'no-action'],
    inform: systemOutcomes.inform,
    discuss: systemOutcomes.discuss,
    standing: systemOutcomes.standing,
  },
  minutes: [present, ...caseMinutes, ...systemMinutes],
  edges: ['refersTo', 'reportsTo', 'escalatesTo'],
  personData: true,
  settings: {
    ...meetingSettings,
    ...familySettings,
    escalatesAfter: upwardSettings.escalatesAfter,
    combinedUnits: {
      type: 'choice',
      of: ['led-by-principal', 'led-by-kindergarten-head'],
      required: false,
    },
    withoutCases: { type: 'choice', of: ['held', 'cancelled'], required: false },
  },
  rules: { mayConclude },
} as const satisfies ForumPolicy;
