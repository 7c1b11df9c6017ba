import { Link } from '@tanstack/react-router';
import type { ForumMeeting, ForumPage } from '#contract/forum';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { clockIn, dateIn, endOf } from '../shell/dates.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { DateTile } from '../ui/date-tile.js';
import { EmptyState } from '../ui/empty-state.js';
import { MoodTag } from '../ui/mood-tag.js';
import { Section } from '../ui/section.js';

const over: readonly string[] = ['held', 'cancelled'];

/** The meetings that are not over, nearest first. */
export const comingOf = (forum: ForumPage): ForumMeeting[] =>
  forum.meetings
    .filter((meeting) => !over.includes(meeting.state))
    .sort((one, other) => one.day.localeCompare(other.day));

/** With whom it is held together. */
const JointWith = ({ meeting: { joint } }: { readonly meeting: ForumMeeting }) => {
  const { t, language } = useTexts();
  if (joint === null) return null;
  return (
    <span className="second joint-with">
      {t('forum-page.meetings.joint', { forum: nameIn(joint.name, language) })}
    </span>
  );
};

const MeetingCard = ({
  forum,
  meeting,
}: {
  readonly forum: ForumPage;
  readonly meeting: ForumMeeting;
}) => {
  const { t, language } = useTexts();
  const family = familyOfKind(forum.kind);
  const share = Math.min(1, meeting.filled / meeting.minutes);
  return (
    <Link to={placeOf('meeting', meeting.id)} className="meeting-card sheet">
      <DateTile day={meeting.day} family={family} />
      <span>
        <b>
          {t('forum-page.meetings.at', {
            weekday: dateIn(language, meeting.day, 'weekdayName'),
            time: clockIn(language, meeting.starts).replace('.00', ''),
          })}
        </b>
        <JointWith meeting={meeting} />
        <span className="second">
          {t('forum-page.meetings.items', { count: meeting.items, minutes: meeting.filled })}
        </span>
        <span className="fill-bar" data-family={family} aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </span>
      </span>
    </Link>
  );
};

/** The next three meetings, and how full they are. */
export const NextMeetings = ({ forum }: { readonly forum: ForumPage }) => {
  const { t } = useTexts();
  const coming = comingOf(forum).slice(0, 3);
  return (
    <Section
      title={t('forum-page.meetings.next')}
      aside={
        <Link to="/year" search={{ forum: forum.id }}>
          {t('forum-page.whole-year')}
        </Link>
      }
    >
      {coming.length === 0 ? (
        <div className="sheet">
          <EmptyState>{t('forum-page.meetings.none')}</EmptyState>
        </div>
      ) : (
        <ul className="meeting-cards">
          {coming.map((meeting) => (
            <li key={meeting.id}>
              <MeetingCard forum={forum} meeting={meeting} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const moods = {
  planned: 'plain',
  summoned: 'act',
  'in-session': 'act',
  held: 'met',
  cancelled: 'late',
} as const;

const MeetingRow = ({ meeting }: { readonly meeting: ForumMeeting }) => {
  const { t, language } = useTexts();
  return (
    <tr>
      <th scope="row">
        <Link to={placeOf('meeting', meeting.id)} className="strong">
          <DateText when={meeting.day} form="full" />
        </Link>
        <JointWith meeting={meeting} />
      </th>
      <td>
        {clockIn(language, meeting.starts)}–
        {clockIn(language, endOf(meeting.starts, meeting.minutes))}
      </td>
      <td>{meeting.place}</td>
      <td>{t('forum-page.meetings.items', { count: meeting.items, minutes: meeting.filled })}</td>
      <td>
        <MoodTag mood={moods[meeting.state]}>
          {t(`forum-page.meetings.states.${meeting.state}`)}
        </MoodTag>
      </td>
    </tr>
  );
};

const heads = ['day', 'time', 'place', 'agenda', 'state'] as const;

const MeetingTable = ({
  title,
  meetings,
}: {
  readonly title: string;
  readonly meetings: readonly ForumMeeting[];
}) => {
  const { t } = useTexts();
  if (meetings.length === 0) return null;
  return (
    <Section title={title} count={meetings.length}>
      <div className="sheet table-scroll">
        <table className="plain-table stacks">
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(`forum-page.meetings.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
};

/** Every meeting of the year: what comes, then what was, latest first. */
export const Meetings = ({ forum }: { readonly forum: ForumPage }) => {
  const { t } = useTexts();
  const coming = comingOf(forum);
  const before = forum.meetings
    .filter((meeting) => over.includes(meeting.state))
    .sort((one, other) => other.day.localeCompare(one.day));
  if (forum.meetings.length === 0) return <NextMeetings forum={forum} />;
  return (
    <>
      <MeetingTable title={t('forum-page.meetings.coming')} meetings={coming} />
      <MeetingTable title={t('forum-page.meetings.held')} meetings={before} />
    </>
  );
};
