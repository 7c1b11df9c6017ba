import { done, type Outcome } from '../outcome.js';
import {
  minutesFact,
  minutesRefusal,
  type MinutesChange,
  type MinutesState,
  type MinutesVerb,
  type MinutesView,
} from './minutes.js';

/** Which deed of the meeting carries its minutes where. */
const carriedBy = {
  'meeting.publish-agenda': 'summoned',
  'meeting.start': 'in-session',
  'meeting.end': 'drafted',
} as const satisfies Partial<Record<MinutesVerb, MinutesState>>;

/**
 * Lets the minutes follow the meeting, in its transaction. A second publication leaves them as they are.
 * @returns refusal `minutes.state`
 */
export const followMeeting = (
  minutes: MinutesView,
  deed: keyof typeof carriedBy,
): Outcome<MinutesChange> => {
  const to = carriedBy[deed];
  if (minutes.state === to) return done({});
  return (
    minutesRefusal(minutes, deed, to) ??
    done({ state: to }, minutesFact(minutes, to === 'in-session' ? 'opened' : to, to))
  );
};
