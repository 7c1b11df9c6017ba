import type { MeetingPlaces } from '#contract/meeting-places';
import { reading } from '../../shell/api.js';
import { weeksAsked } from './move-model.js';

/** What a meeting would break in the weeks around a day, at one time of the day. */
export const placesReading = (meeting: string, { day, starts }: { day: string; starts: string }) =>
  reading<MeetingPlaces>(
    `/api/meetings/${meeting}/places?${new URLSearchParams({ ...weeksAsked(day), starts }).toString()}`,
    ['meeting', 'forum'],
  );
