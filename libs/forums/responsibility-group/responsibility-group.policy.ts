import {
  calledSettings,
  caseMinutes,
  present,
  systemMinutes,
  systemOutcomes,
} from '#kernel/forum/parts';
import type { ForumPolicy } from '#kernel/forum/policy';
import { asForumKind } from '#kernel/forum/vocabulary';
import { mayConclude, mayTakeIn } from './responsibility-group.rules.js';

/**
 * Around one child, called by the coordinator, at least twice a year (LIE-R36). The family owns the plan;
 * parents and the staff of the child's everyday are always there (MEL-R51).
 */
export const responsibilityGroup = {
  kind: asForumKind('responsibility-group'),
  levels: ['individual'],
  accepts: ['identified'],
  ledBy: 'leader',
  seats: {
    leader: 1,
    secretary: 1,
    member: 'per-case',
    'on-demand': 'per-case',
    family: 'per-case',
  },
  agenda: [
    { key: 'plan', items: ['case'], followUp: true },
    { key: 'goals', items: ['case'] },
    { key: 'information', items: ['inform'] },
  ],
  outcomes: {
    case: ['measures', 'advice', 'postponed', 'no-action'],
    inform: systemOutcomes.inform,
  },
  minutes: [present, ...caseMinutes, ...systemMinutes],
  edges: ['refersTo', 'escalatesTo'],
  personData: true,
  settings: {
    ...calledSettings,
    /** At least so many meetings a year around each child. */
    perYear: { type: 'count', min: 1, max: 12, required: true },
  },
  rules: { mayTakeIn, mayConclude },
} as const satisfies ForumPolicy;
