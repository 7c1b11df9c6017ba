import type { MyDay } from '#contract/my-day';
import { reading } from '../shell/api.js';

export const myDayReading = reading<MyDay>('/api/my-day', [
  'meeting',
  'referral',
  'action',
  'minutes',
  'system-issue',
  'escalation',
  'duty',
]);
