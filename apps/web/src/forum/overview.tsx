import type { ForumPage } from '#contract/forum';
import { Cases, Minutes, OpenActions } from './lists.js';
import { NextMeetings } from './meetings.js';
import { PlaceInStructure } from './place.js';
import { Seats } from './seats.js';

/** The forum at a glance: what comes, what waits, who sits there and where it stands. */
export const Overview = ({ forum }: { readonly forum: ForumPage }) => (
  <div className="columns">
    <div>
      <NextMeetings forum={forum} />
      <Cases forum={forum} />
      <Minutes forum={forum} />
    </div>
    <div>
      <PlaceInStructure forum={forum} />
      <OpenActions forum={forum} />
      <Seats forum={forum} />
    </div>
  </div>
);
