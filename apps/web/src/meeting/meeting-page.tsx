import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { MeetingPage as Meeting } from '#contract/meeting';
import { ProblemError } from '../shell/api.js';
import { NotFound } from '../shell/not-found.js';
import { Skeletons } from '../ui/section.js';
import { Held } from './held.js';
import { meetingReading } from './meeting.queries.js';
import { Prepare } from './prepare/prepare.js';
import { Running } from './running/running.js';
import { PageLoaded } from '../shell/page-loaded.js';
import './meeting.css';

const views: Readonly<Record<Meeting['state'], typeof Held>> = {
  planned: Prepare,
  summoned: Prepare,
  'in-session': Running,
  held: Held,
  cancelled: Held,
};

/** One page for the whole meeting: it is prepared, led, written and read here. */
export const MeetingPage = () => {
  const { id } = useParams({ from: '/behind-door/meetings/$id' });
  const query = useQuery(meetingReading(id));
  if (query.error instanceof ProblemError && query.error.status === 404) return <NotFound />;
  return (
    <PageLoaded
      query={query}
      skeleton={
        <div className="content">
          <Skeletons lines={10} />
        </div>
      }
    >
      {(meeting) => {
        const View = views[meeting.state];
        return <View key={meeting.id} meeting={meeting} />;
      }}
    </PageLoaded>
  );
};
