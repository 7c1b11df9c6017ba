import type { ForumPage } from '#contract/forum';
import { OpenActions } from './actions.js';
import { Cases } from './cases.js';
import { NextMeetings } from './meetings.js';
import { Minutes } from './minutes.js';
import { PlaceInStructure } from './place.js';
import { Seats } from './seats.js';

/** The forum at a glance: what comes, what waits, who sits there and where it stands. */
export const Overview = ({ forum }: { readonly forum: ForumPage }) => (
  <div className="columns">
    <div>
      <NextMeetings forum={forum} />
      <Cases forum={forum} limit={8} />
      <Minutes forum={forum} limit={3} />
    </div>
    <div>
      <PlaceInStructure forum={forum} />
      <OpenActions forum={forum} />
      <Seats forum={forum} />
    </div>
  </div>
);
