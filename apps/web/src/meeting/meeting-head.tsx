import { Link } from '@tanstack/react-router';
import { familyOfKind } from '#contract/forum-kinds';
import type { MeetingPage } from '#contract/meeting';
import { nameIn } from '#kernel/language';
import { clockIn } from '../shell/dates.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { LivePill } from '../ui/live-pill.js';
import { MoodTag } from '../ui/mood-tag.js';

const moods = {
  planned: 'plain',
  summoned: 'act',
  'in-session': 'met',
  held: 'plain',
  cancelled: 'late',
} as const;

/** Which meeting it is: forum, day, time, place and state. */
export const MeetingHead = ({ meeting }: { readonly meeting: MeetingPage }) => {
  const { t, language } = useTexts();
  return (
    <div className="meeting-head">
      <FamilySymbol family={familyOfKind(meeting.forum.kind)} size={15} />
      <Link to={placeOf('forum', meeting.forum.id)} className="strong">
        {nameIn(meeting.forum.name, language)}
      </Link>
      <span className="second">
        <DateText when={meeting.day} form="full" /> {clockIn(language, meeting.starts)}–
        {clockIn(language, meeting.ends)}
        {meeting.place && ` · ${meeting.place}`}
      </span>
      <MoodTag mood={moods[meeting.state]}>{t(`meeting.states.${meeting.state}`)}</MoodTag>
      {meeting.state === 'in-session' && <LivePill />}
    </div>
  );
};
