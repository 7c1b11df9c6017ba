import { familyOfKind, type ForumFamily } from '#contract/forum-kinds';
import type { Year, YearMeeting } from '#contract/year';
import { isOf } from '#kernel/meeting/forums-of';

/** What somebody has narrowed the year to. */
export interface Narrowing {
  readonly forum: string | null;
  readonly person: string | null;
  readonly hidden: ReadonlySet<ForumFamily>;
}

/** The meetings of forums that are shown: one that is held together with another is told as of the one that is shown. */
export const seenIn = (
  meetings: readonly YearMeeting[],
  shows: (forum: string) => boolean,
): YearMeeting[] =>
  meetings.flatMap((meeting) => {
    const { forum, joint } = meeting;
    if (shows(forum)) return [meeting];
    return joint !== null && shows(joint) ? [{ ...meeting, forum: joint, joint: forum }] : [];
  });

/** The year of the chosen person and families: the same shape, with less in it. The chosen forum is kept whole by the views. */
export const narrowed = (year: Year, { person, hidden }: Omit<Narrowing, 'forum'>): Year => {
  const seats = person === null ? null : year.people.find(({ id }) => id === person);
  const sits = new Set(seats?.forums ?? []);
  const forums = year.forums.filter(
    ({ id, kind }) => !hidden.has(familyOfKind(kind)) && (person === null || sits.has(id)),
  );
  const kept = new Set(forums.map(({ id }) => id));
  return {
    ...year,
    forums,
    meetings: seenIn(year.meetings, (forum) => kept.has(forum)),
    obligations: year.obligations.filter(({ forum }) => kept.has(forum)),
    conflicts: year.conflicts.filter(({ forum }) => kept.has(forum)),
  };
};

/** The meetings that are shown, by day and hour; of one forum where one is chosen. */
export const shownMeetings = (year: Year, forum: string | null): YearMeeting[] =>
  seenIn(year.meetings, (one) => forum === null || one === forum)
    .filter(({ state }) => state !== 'cancelled')
    .sort((one, other) => `${one.day} ${one.starts}`.localeCompare(`${other.day} ${other.starts}`));

/** May the reader move it? It has not begun, and a forum whose meeting it is is the reader's to lead. */
export const isMovable = (year: Year, meeting: YearMeeting): boolean =>
  (meeting.state === 'planned' || meeting.state === 'summoned') &&
  year.forums.some(({ id, may }) => isOf(meeting, id) && may.includes('meeting.move'));
