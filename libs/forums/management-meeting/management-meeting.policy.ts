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
import { mayConclude, mayTakeIn } from './management-meeting.rules.js';

/**
 * The directors: information across services (LIE-R01), and the decision when services are unclear or disagree about responsibility
 * (LIE-R42, LIE-R44). Mandates go out from here (LIL-R05).
 */
export const managementMeeting = {
  kind: asForumKind('management-meeting'),
  levels: ['individual', 'system'],
  accepts: ['identified', 'system'],
  ledBy: 'chair',
  seats: { chair: 1, secretary: 1, member: 'any', 'on-demand': 'any' },
  agenda: [
    { key: 'disputes', items: ['case', 'escalation'] },
    { key: 'follow-up', items: ['discuss', 'decide'], followUp: true },
    { key: 'minutes-received', items: ['minutes-received'] },
    { key: 'standing', items: ['standing'] },
    { key: 'themes', items: ['discuss', 'inform'] },
    { key: 'mandates', items: ['mandate'] },
    { key: 'decisions', items: ['decide'] },
  ],
  outcomes: { ...systemOutcomes, case: ['decided', 'return', 'postponed'] },
  minutes: [present, ...caseMinutes, ...systemMinutes],
  edges: ['returnsTo', 'circulatesMinutesTo', 'reportsTo', 'escalatesTo', 'mandates'],
  personData: true,
  settings: {
    ...meetingSettings,
    answersWithin: upwardSettings.answersWithin,
    /** Working days until a dispute about responsibility must be decided. */
    decidesWithin: { type: 'working-days', min: 1, max: 60, required: true },
  },
  rules: { mayTakeIn, mayConclude },
} as const satisfies ForumPolicy;
