import type { Leadership } from '#contract/leadership';
import { reading } from '../shell/api.js';

/** The live picture of the forums. Cases tell leadership only that a forum's counts have changed. */
export const leadershipReading = reading<Leadership>('/api/leadership', [
  'forum',
  'meeting',
  'minutes',
  'action',
  'system-issue',
  'escalation',
  'duty',
]);
