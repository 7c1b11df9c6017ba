import type { MeetingPage } from '#contract/meeting';
import { reading } from '../shell/api.js';

/** One meeting with agenda, room and minutes, read anew when any of it has changed. */
export const meetingReading = (id: string) =>
  reading<MeetingPage>(`/api/meetings/${id}`, [
    'meeting',
    'agenda-item',
    'attendance',
    'minutes',
    'action',
    'referral',
  ]);
