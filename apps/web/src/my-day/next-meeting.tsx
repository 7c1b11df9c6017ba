import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { clockIn, daysUntil, endOf, minutesUntil } from '../shell/dates.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { useToday } from '../shell/session.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { ForumTile } from '../ui/forum-tile.js';
import { Icon } from '../ui/icon.js';
import { Initials } from '../ui/seat-row.js';
import { TimeBar, type AgendaWeight } from '../ui/time-bar.js';
import type { z } from 'zod';
import type { DayItem, DayMeeting } from '#contract/my-day';

type NextItem = z.infer<typeof DayItem>;

const folded = 6;

const weightOf = (item: NextItem): AgendaWeight => (item.type === 'case' ? 'case' : 'system');

/** «Neste møte, om 3 t 18 min», «Neste møte, i morgen», «Møtet pågår». */
const useUntil = (meeting: DayMeeting): string => {
  const { t } = useTexts();
  const days = daysUntil(meeting.day, useToday());
  const left = minutesUntil(meeting.day, meeting.starts);
  if (meeting.state === 'in-session') return t('my-day.next.running');
  if (days <= 0 && left < 0) return t('my-day.next.late');
  const until = () => {
    if (days > 0) return t('my-day.next.in.days', { count: days });
    if (left < 60) return t('my-day.next.in.minutes', { count: left });
    return t('my-day.next.in.hours', { hours: Math.floor(left / 60), minutes: left % 60 });
  };
  return `${t('my-day.next.title')}, ${until()}`;
};

const MeetingAction = ({ meeting }: { readonly meeting: DayMeeting }) => {
  const { t } = useTexts();
  const deed = (): 'join' | 'start' | 'prepare' | 'agenda' => {
    if (meeting.state === 'in-session') return 'join';
    if (!meeting.may.includes('meeting.start')) return 'agenda';
    return meeting.state === 'summoned' ? 'start' : 'prepare';
  };
  const what = deed();
  return (
    <Button asChild variant={what === 'agenda' ? 'secondary' : 'primary'} className="wide-on-phone">
      <Link to={placeOf('meeting', meeting.id)}>
        <Icon name={what === 'start' || what === 'join' ? 'play' : 'calendar'} />
        {t(`my-day.next.${what}`)}
      </Link>
    </Button>
  );
};

const AgendaRow = ({ item }: { readonly item: NextItem }) => {
  const { t, language } = useTexts();
  const isCase = item.type === 'case';
  return (
    <li className="agenda-row">
      <span className="muted strong">{clockIn(language, item.starts)}</span>
      <span>
        <span className="strong">
          {item.title ??
            [
              t('my-day.next.case', { number: item.receipt ?? '' }),
              ...(item.caseKind ? [t(`my-day.next.kind.${item.caseKind}`)] : []),
            ].join(', ')}
          {isCase && <Icon name="lock" size={16} label={t('my-day.next.locked')} />}
        </span>
      </span>
      <span className="second">{t('common.minutes', { count: item.minutes })}</span>
    </li>
  );
};

const Agenda = ({ meeting }: { readonly meeting: DayMeeting }) => {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const planned = meeting.items.reduce((sum, item) => sum + item.minutes, 0);
  const rows = meeting.items;
  const hidden = all || rows.length <= folded + 2 ? 0 : rows.length - folded;
  if (rows.length === 0) return <p className="second">{t('my-day.next.not-ready')}</p>;
  return (
    <>
      <div className="agenda-head">
        <span>
          <b>{t('my-day.next.ready')}</b> · {t('my-day.next.points', { count: rows.length })}
        </span>
        <span aria-hidden="true">
          {t('common.minutesOf', { planned, minutes: meeting.minutes })}
        </span>
      </div>
      <TimeBar
        minutes={meeting.minutes}
        items={meeting.items.map((item) => ({
          id: item.id,
          minutes: item.minutes,
          weight: weightOf(item),
        }))}
      />
      <ol className="rows">
        {rows.slice(0, rows.length - hidden).map((item) => (
          <AgendaRow key={item.id} item={item} />
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" className="as-link strong" onClick={() => setAll(true)}>
          {t('common.show-more', { count: hidden })}
        </button>
      )}
    </>
  );
};

/** The one raised card of the page: the next meeting, its agenda, and the button that starts it. */
export const NextMeetingCard = ({ meeting }: { readonly meeting: DayMeeting }) => {
  const { t, language } = useTexts();
  const until = useUntil(meeting);
  const end = endOf(meeting.starts, meeting.minutes);
  return (
    <article className="next-meeting sheet" aria-labelledby="next-meeting">
      <div className="next-head">
        <ForumTile family={familyOfKind(meeting.forum.kind)} />
        <div className="next-words">
          <p className="second">{until}</p>
          <h2 id="next-meeting">{nameIn(meeting.forum.name, language)}</h2>
          <p className="second">
            <span className="first-up">
              <DateText when={meeting.day} form="weekday" relative />
            </span>{' '}
            {clockIn(language, meeting.starts)}–{clockIn(language, end)} · {meeting.place}
          </p>
        </div>
        <MeetingAction meeting={meeting} />
      </div>
      <div className="next-agenda">
        <Agenda meeting={meeting} />
      </div>
      <footer className="next-foot">
        {meeting.people.length > 0 && (
          <span className="initials-stack">
            {meeting.people.slice(0, 4).map((person) => (
              <Initials key={person.id} name={person.name} />
            ))}
            <b>{t('my-day.next.expected', { count: meeting.expected })}</b>
          </span>
        )}
        {meeting.secretary && (
          <span className="next-secretary">
            <Icon name="check" size={16} />{' '}
            {t('my-day.next.secretary', { name: meeting.secretary.name })}
          </span>
        )}
        <Link to={placeOf('meeting', meeting.id)} className="strong">
          {t('my-day.next.agenda')}
        </Link>
      </footer>
    </article>
  );
};

/** Nothing is planned: says so, and shows the way to the year. */
export const NoMeeting = () => {
  const { t } = useTexts();
  return (
    <div className="sheet">
      <EmptyState action={<Link to="/year">{t('my-day.next.wheel')}</Link>}>
        {t('my-day.next.nothing')}
      </EmptyState>
    </div>
  );
};
