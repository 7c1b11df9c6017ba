import type { ItemType } from '../meeting/item-types.js';
import type { MinutesSection } from './policy.js';
import type { Setting } from './settings.js';
import type { OutcomeCode } from './vocabulary.js';

const required = (setting: Omit<Setting, 'required'>) =>
  ({ ...setting, required: true }) as Setting;

/** What every forum that meets must know: how often, who leads, who writes, when, where, and the deadlines around a meeting. */
export const meetingSettings = {
  meets: required({ type: 'cadence' }),
  chair: required({ type: 'chair' }),
  /** Whose name the invitations go out in. */
  convener: required({ type: 'convener' }),
  /** Leads and coordinates the series where another chairs the meeting. */
  leader: { type: 'chair', required: false },
  secretary: required({ type: 'seat' }),
  slot: required({ type: 'slot', only: { rhythm: true } }),
  /** Working days before the meeting that the agenda is sent. */
  agendaBefore: { type: 'working-days', min: 1, max: 20, required: true },
  /** Working days before the meeting that a matter must be submitted, and what becomes of one that comes later. */
  issuesBefore: { type: 'working-days', min: 0, max: 20, required: false },
  lateIssues: { type: 'choice', of: ['refused', 'next-meeting'], required: false },
  /** Working days after the meeting until the minutes are circulated. */
  minutesWithin: { type: 'working-days', min: 1, max: 30, required: true },
  /** Working days the members have for remarks. */
  remarksWithin: { type: 'working-days', min: 1, max: 30, required: true },
} as const satisfies Record<string, Setting>;

/** Forums that are called when somebody needs them have no fixed hour. */
export const calledSettings = {
  ...meetingSettings,
  slot: { type: 'slot', required: false },
} as const satisfies Record<string, Setting>;

/** How the family takes part, and what holds when it does not. */
export const familySettings = {
  participation: {
    type: 'choice',
    of: ['main-rule', 'always', 'on-wish', 'per-case'],
    required: true,
    only: { level: 'individual' },
  },
  withoutFamily: {
    type: 'choice',
    of: ['consent', 'not-allowed'],
    required: true,
    only: { level: 'individual' },
  },
  anonymity: {
    type: 'choice',
    of: ['allowed', 'where-possible', 'never', 'only'],
    required: true,
    only: { level: 'individual' },
  },
} as const satisfies Record<string, Setting>;

/** Working days to answer what is lifted to it, and how long an overdue action waits before it climbs. */
export const upwardSettings = {
  answersWithin: { type: 'working-days', min: 1, max: 90, required: true },
  escalatesAfter: { type: 'working-days', min: 1, max: 90, required: true },
} as const satisfies Record<string, Setting>;

export const present: MinutesSection = { key: 'present', per: 'meeting', content: 'attendance' };

const cases: readonly ItemType[] = ['case'];

/** The minutes of a case: they become the family's extract and hold nothing else. */
export const caseMinutes: readonly MinutesSection[] = [
  { key: 'childs-view', per: cases, content: 'voice', required: true },
  { key: 'best-interests', per: cases, content: 'text', required: true },
  { key: 'conclusion', per: cases, content: 'text', required: true },
  { key: 'responsibility-matrix', per: cases, content: 'matrix', required: true },
  { key: 'actions', per: cases, content: 'actions' },
];

const talked: readonly ItemType[] = ['inform', 'discuss', 'standing', 'minutes-received'];
const settled: readonly ItemType[] = ['decide', 'escalation', 'mandate'];

/** The minutes of system items: practice, environment, capacity. Never a person. */
export const systemMinutes: readonly MinutesSection[] = [
  { key: 'summary', per: [...talked, ...settled], content: 'text' },
  { key: 'decision', per: settled, content: 'text', required: true },
  { key: 'actions-system', per: [...talked, ...settled], content: 'actions' },
];

/** What system items end with anywhere. */
export const systemOutcomes = {
  inform: ['noted'],
  discuss: ['noted', 'measures', 'lift', 'postponed', 'no-action'],
  standing: ['noted', 'measures', 'lift', 'no-action'],
  'minutes-received': ['noted', 'answer', 'lift'],
  decide: ['decided', 'postponed', 'no-action'],
  escalation: ['answer', 'lift', 'postponed'],
  mandate: ['measures', 'answer', 'postponed'],
} as const satisfies Partial<Record<ItemType, readonly OutcomeCode[]>>;
