import type { MinutesId } from '#kernel/ids';
import { followMeeting } from '#kernel/minutes/follow-meeting';
import type { MinutesChange, MinutesView } from '#kernel/minutes/minutes';
import type { Outcome } from '#kernel/outcome';
import type { Meeting } from '#persistence/meeting/meeting.row';
import { Minutes } from '#persistence/minutes/minutes.row';
import type { Store } from '../store.js';
import { set } from './answers.js';

/** The minutes of a meeting before they are written for the first time. */
const unwritten = (meeting: Meeting, id: MinutesId): MinutesView => ({
  id,
  meeting: meeting.id,
  forum: meeting.forum,
  state: 'prepared',
  version: 1,
});

/** Minutes on their way with the meeting: those that are there, or those that begin now. */
export interface Following {
  readonly held: Minutes | null;
  readonly view: MinutesView;
}

/** What the rule is asked about. */
export const followingOf = (store: Store, meeting: Meeting, held: Minutes | null): Following => ({
  held,
  view: held ?? unwritten(meeting, store.newId<MinutesId>()),
});

/** Lets the minutes take the meeting's step. */
export const follow = (
  { view }: Following,
  deed: Parameters<typeof followMeeting>[1],
): Outcome<MinutesChange> => followMeeting(view, deed);

/** Writes the step; the first one writes the row. */
export const writeFollowing = (
  { em, actor }: Store,
  { held, view }: Following,
  change: MinutesChange,
): void => {
  if (held !== null) return set<Minutes>(held, change);
  em.create(Minutes, {
    id: view.id,
    owner: actor.owner,
    meeting: view.meeting,
    forum: view.forum,
    state: change.state ?? view.state,
    number: null,
    circulatedAt: null,
    remarksDueOn: null,
    approvedAt: null,
    approvedBy: null,
    body: null,
    hash: null,
    version: 1,
  });
};
