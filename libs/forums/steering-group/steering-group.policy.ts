import {
  meetingSettings,
  present,
  systemMinutes,
  systemOutcomes,
  upwardSettings,
} from '#kernel/forum/parts';
import type { ForumPolicy } from '#kernel/forum/policy';
import { asForumKind } from '#kernel/forum/vocabulary';
import { mayWrite } from './steering-group.rules.js';

/**
 * Steers a plan or a programme: milestones, status, mandate (BAE-R57, MEL-R58).
 */
export const steeringGroup = {
  kind: asForumKind('steering-group'),
  levels: ['system'],
  accepts: ['system'],
  ledBy: 'chair',
  seats: { chair: 1, secretary: 1, member: 'any', guest: 'any' },
  agenda: [
    { key: 'status', items: ['standing', 'inform'] },
    { key: 'issues', items: ['escalation', 'minutes-received', 'discuss'] },
    { key: 'mandates', items: ['mandate'] },
    { key: 'decisions', items: ['decide'] },
  ],
  outcomes: systemOutcomes,
  minutes: [present, ...systemMinutes],
  edges: ['circulatesMinutesTo', 'reportsTo', 'escalatesTo', 'mandates'],
  personData: false,
  settings: {
    ...meetingSettings,
    ...upwardSettings,
    /** Working days before the meeting that questions must be handed in. */
    issuesBefore: { type: 'working-days', min: 0, max: 20, required: true },
  },
  rules: { mayWrite },
} as const satisfies ForumPolicy;
