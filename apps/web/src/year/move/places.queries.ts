import type { MeetingPlaces } from '#contract/meeting-places';
import { reading } from '../../shell/api.js';
import { weeksAsked } from './move-model.js';

interface Asked {
  readonly day: string;
  readonly starts: string;
}

const path = (meeting: string, { day, starts }: Asked): string =>
  `/api/meetings/${meeting}/places?${new URLSearchParams({ ...weeksAsked(day), starts }).toString()}`;

/** What a meeting would break in the weeks around a day, at one time of the day; of no meeting it is never read. */
export const placesReading = (meeting: string | null, asked: Asked) =>
  reading<MeetingPlaces>(meeting === null ? '/places?' : path(meeting, asked), [
    'meeting',
    'forum',
  ]);
