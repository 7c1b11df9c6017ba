import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { clockIn, dateIn } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import type { WeekDay, WeekEntry } from '#contract/my-day';

type Entry = z.infer<typeof WeekEntry>;
const shown = 3;

const DayMeetings = ({ meetings }: { readonly meetings: readonly Entry[] }) => {
  const { t, language } = useTexts();
  if (meetings.length === 0) return <p className="second muted">{t('my-day.week.none')}</p>;
  return (
    <ul>
      {meetings.slice(0, shown).map((meeting) => (
        <li key={meeting.meeting} data-off={meeting.state === 'cancelled'}>
          <FamilySymbol family={familyOfKind(meeting.forum.kind)} />
          <Link to="/forums/$id" params={{ id: meeting.forum.id }}>
            <span className="muted">{clockIn(language, meeting.starts)}</span>{' '}
            {nameIn(meeting.forum.name, language)}
            {meeting.place && <span className="muted"> · {nameIn(meeting.place, language)}</span>}
          </Link>
        </li>
      ))}
      {meetings.length > shown && (
        <li className="second muted">
          {t('my-day.week.more', { count: meetings.length - shown })}
        </li>
      )}
    </ul>
  );
};

interface WeekStripProps {
  readonly today: string;
  readonly week: readonly z.infer<typeof WeekDay>[];
}

/** The working week with its meetings; what has been is on a darker ground. */
export const WeekStrip = ({ today, week }: WeekStripProps) => {
  const { t, language } = useTexts();
  return (
    <section aria-label={t('my-day.week.title')} className="week sheet">
      {week.map(({ day, entries }) => (
        <div
          key={day}
          className="week-day"
          data-when={day === today ? 'today' : day < today ? 'past' : 'coming'}
        >
          <h2>
            <time dateTime={day}>{dateIn(language, day, 'weekdayMark')}</time>
            {day === today && <span className="second"> {t('common.today')}</span>}
          </h2>
          <DayMeetings meetings={entries} />
        </div>
      ))}
    </section>
  );
};
