import {
  meetingSettings,
  present,
  systemMinutes,
  systemOutcomes,
  upwardSettings,
} from '#kernel/forum/parts';
import type { ForumPolicy } from '#kernel/forum/policy';
import { asForumKind } from '#kernel/forum/vocabulary';
import { mayElect, mayWrite } from './network.rules.js';

/**
 * Cooperation on system level in one area (MEL-R23). Elects its leader for a term, in turn (MEL-R26);
 * its minutes go up by themselves (MEL-R27); children, youth and parents come to some meetings (MEL-R25).
 */
export const network = {
  kind: asForumKind('network'),
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
    { key: 'answers', items: ['escalation', 'mandate'] },
    { key: 'standing', items: ['standing'] },
    { key: 'voices', items: ['inform'] },
    { key: 'themes', items: ['discuss'] },
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
  edges: ['circulatesMinutesTo', 'reportsTo', 'escalatesTo', 'mustPrecede'],
  personData: false,
  settings: {
    ...meetingSettings,
    ...upwardSettings,
    electedIn: { type: 'count', min: 1, max: 12, required: true, only: { chair: 'elected' } },
    userMeetings: { type: 'count', min: 0, max: 4, required: false },
  },
  rules: { mayElect, mayWrite },
} as const satisfies ForumPolicy;
