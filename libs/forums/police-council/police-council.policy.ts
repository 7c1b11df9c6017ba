import {
  meetingSettings,
  present,
  systemMinutes,
  systemOutcomes,
  upwardSettings,
} from '#kernel/forum/parts';
import type { ForumPolicy } from '#kernel/forum/policy';
import { asForumKind } from '#kernel/forum/vocabulary';
import { mayTakeIn, mayWrite } from './police-council.rules.js';

/**
 * Top management, political leadership and police (MEL-R45, NOL-R23). Discusses prevention and shared challenges (NOL-R24),
 * may span municipalities, and holds no person data, ever.
 */
export const policeCouncil = {
  kind: asForumKind('police-council'),
  levels: ['system'],
  accepts: ['system'],
  ledBy: 'chair',
  seats: { chair: 1, secretary: 1, member: 'any', guest: 'any' },
  agenda: [
    { key: 'follow-up', items: ['discuss', 'decide'], followUp: true },
    { key: 'issues', items: ['escalation', 'minutes-received'] },
    { key: 'standing', items: ['standing'] },
    { key: 'themes', items: ['discuss', 'inform'] },
    { key: 'decisions', items: ['decide', 'mandate'] },
  ],
  outcomes: systemOutcomes,
  minutes: [present, ...systemMinutes],
  edges: ['circulatesMinutesTo', 'reportsTo', 'escalatesTo', 'mandates'],
  personData: false,
  settings: { ...meetingSettings, answersWithin: upwardSettings.answersWithin },
  rules: { mayTakeIn, mayWrite },
} as const satisfies ForumPolicy;
