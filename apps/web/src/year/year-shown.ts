import { familyOfKind, type ForumFamily } from '#contract/forum-kinds';
import type { Year, YearMeeting } from '#contract/year';

/** What somebody has narrowed the year to. */
export interface Narrowing {
  readonly forum: string | null;
  readonly person: string | null;
  readonly hidden: ReadonlySet<ForumFamily>;
}

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
    meetings: year.meetings.filter(({ forum }) => kept.has(forum)),
    obligations: year.obligations.filter(({ forum }) => kept.has(forum)),
    conflicts: year.conflicts.filter(({ forum }) => kept.has(forum)),
  };
};

/** The meetings that are shown, by day and hour; of one forum where one is chosen. */
export const shownMeetings = (year: Year, forum: string | null): YearMeeting[] =>
  year.meetings
    .filter(
      (meeting) => meeting.state !== 'cancelled' && (forum ?? meeting.forum) === meeting.forum,
    )
    .sort((one, other) => `${one.day} ${one.starts}`.localeCompare(`${other.day} ${other.starts}`));

/** May the reader move it? It has not begun, and the forum is the reader's to lead. */
export const isMovable = (year: Year, meeting: YearMeeting): boolean =>
  (meeting.state === 'planned' || meeting.state === 'summoned') &&
  (year.forums.find(({ id }) => id === meeting.forum)?.may ?? []).includes('meeting.move');
