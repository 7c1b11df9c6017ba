import {
  meetingSettings,
  present,
  systemMinutes,
  systemOutcomes,
  upwardSettings,
} from '#kernel/forum/parts';
import type { ForumPolicy } from '#kernel/forum/policy';
import { asForumKind } from '#kernel/forum/vocabulary';
import { mayConclude, mayWrite } from './participation-arena.rules.js';

/**
 * Children, youth and users give input upward (LIL-R25) and get an answer back: nothing they raise ends without one.
 */
export const participationArena = {
  kind: asForumKind('participation-arena'),
  levels: ['system'],
  accepts: ['system'],
  ledBy: 'chair',
  seats: { chair: 1, secretary: 1, facilitator: 1, member: 'any', guest: 'any' },
  agenda: [
    { key: 'answers', items: ['escalation'] },
    { key: 'voices', items: ['discuss'] },
    { key: 'hearings', items: ['mandate', 'inform'] },
    { key: 'standing', items: ['standing'] },
    { key: 'decisions', items: ['decide'] },
  ],
  outcomes: {
    inform: systemOutcomes.inform,
    discuss: systemOutcomes.discuss,
    standing: systemOutcomes.standing,
    decide: systemOutcomes.decide,
    escalation: systemOutcomes.escalation,
    mandate: systemOutcomes.mandate,
  },
  minutes: [present, ...systemMinutes],
  edges: ['circulatesMinutesTo', 'reportsTo', 'escalatesTo'],
  personData: false,
  settings: { ...meetingSettings, answersWithin: upwardSettings.answersWithin },
  rules: { mayConclude, mayWrite },
} as const satisfies ForumPolicy;
