import { calledSettings, present, systemMinutes, systemOutcomes } from '#kernel/forum/parts';
import type { ForumPolicy } from '#kernel/forum/policy';
import { asForumKind } from '#kernel/forum/vocabulary';
import { mayWrite } from './professional-arena.rules.js';

/**
 * Joint sessions for shared understanding and development (LIE-R03, MEL-R43), some of them joint for two arenas (LIE-R04).
 * Attendance and competence, never a case.
 */
export const professionalArena = {
  kind: asForumKind('professional-arena'),
  levels: ['system'],
  accepts: [],
  ledBy: 'chair',
  seats: { chair: 1, facilitator: 'any', member: 'any', 'on-demand': 'any', guest: 'any' },
  agenda: [
    { key: 'competence', items: ['inform', 'discuss'] },
    { key: 'standing', items: ['standing'] },
  ],
  outcomes: {
    inform: systemOutcomes.inform,
    discuss: ['noted', 'measures', 'no-action'],
    standing: ['noted', 'measures', 'no-action'],
  },
  minutes: [present, ...systemMinutes],
  edges: ['circulatesMinutesTo', 'reportsTo'],
  personData: false,
  settings: {
    meets: calledSettings.meets,
    chair: calledSettings.chair,
    slot: calledSettings.slot,
    agendaBefore: calledSettings.agendaBefore,
    /** How many of the year's sessions are joint with the sister arena. */
    jointPerYear: { type: 'count', min: 0, max: 12, required: false },
  },
  rules: { mayWrite },
} as const satisfies ForumPolicy;
