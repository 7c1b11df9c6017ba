import {
  meetingSettings,
  present,
  systemMinutes,
  systemOutcomes,
  upwardSettings,
} from '#kernel/forum/parts';
import type { ForumPolicy } from '#kernel/forum/policy';
import { asForumKind } from '#kernel/forum/vocabulary';
import { mayWrite } from './strategic-group.rules.js';

/**
 * Coordinates across sectors and puts the plan into effect (MEL-R36, MEL-R37). The networks' minutes arrive as agenda items (MEL-R28),
 * guests come on schedule (MEL-R39), and mandates become work.
 */
export const strategicGroup = {
  kind: asForumKind('strategic-group'),
  levels: ['system'],
  accepts: ['system'],
  ledBy: 'chair',
  seats: {
    chair: 1,
    secretary: 1,
    facilitator: 'any',
    member: 'any',
    'on-demand': 'any',
    guest: 'any',
  },
  agenda: [
    { key: 'follow-up', items: ['discuss', 'decide', 'mandate'], followUp: true },
    { key: 'minutes-received', items: ['minutes-received'] },
    { key: 'issues', items: ['escalation'] },
    { key: 'standing', items: ['standing'] },
    { key: 'mandates', items: ['mandate'] },
    { key: 'themes', items: ['discuss', 'inform'] },
    { key: 'decisions', items: ['decide'] },
  ],
  outcomes: systemOutcomes,
  minutes: [present, ...systemMinutes],
  edges: ['circulatesMinutesTo', 'reportsTo', 'escalatesTo', 'mandates', 'mustPrecede'],
  personData: false,
  settings: { ...meetingSettings, ...upwardSettings },
  rules: { mayWrite },
} as const satisfies ForumPolicy;
