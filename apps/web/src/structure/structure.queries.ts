import type { Structure } from '#contract/structure';
import { reading } from '../shell/api.js';

/** The map of forums; read anew when anything that is counted on it changes. */
export const structureReading = reading<Structure>('/api/structure', [
  'forum',
  'meeting',
  'minutes',
  'referral',
  'system-issue',
  'escalation',
]);
