import type { ForumPage } from '#contract/forum';
import { OpenActions } from './actions.js';
import { Cases } from './cases.js';
import { Life } from './life/life.js';
import { Questions } from './life/questions.js';
import { NextMeetings } from './meetings.js';
import { Minutes } from './minutes.js';
import { PlaceInStructure } from './place.js';
import { Seats } from './seats.js';

/** The forum at a glance: what comes, what waits, who sits there and where it stands. */
export const Overview = ({ forum }: { readonly forum: ForumPage }) => (
  <div className="columns">
    <div>
      {forum.status !== 'active' && <Questions forum={forum} />}
      {forum.status !== 'active' && <Life forum={forum} />}
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
