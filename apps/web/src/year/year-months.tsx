import { Link } from '@tanstack/react-router';
import type { Year, YearMeeting } from '#contract/year';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { clockIn, dateIn } from '../shell/dates.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { isHeld } from './wheel-model.js';
import { useState } from 'react';

interface ViewProps {
  readonly year: Year;
  /** The meetings that are shown, by day. */
  readonly meetings: readonly YearMeeting[];
}

const useForums = (year: Year) => new Map(year.forums.map((forum) => [forum.id, forum]));
const shortened = 10;

const Month = ({ year, meetings, month }: ViewProps & { readonly month: string }) => {
  const { t, language } = useTexts();
  const forums = useForums(year);
  const [all, setAll] = useState(false);
  const shown = all ? meetings : meetings.slice(0, shortened);
  return (
    <section className="sheet month" data-now={month === year.today.slice(0, 7)}>
      <h2>{dateIn(language, `${month}-01`, 'monthYear')}</h2>
      {meetings.length === 0 && <p className="second">{t('year.month.none')}</p>}
      <ul>
        {shown.map((meeting) => {
          const forum = forums.get(meeting.forum);
          if (!forum) return null;
          return (
            <li key={meeting.id} data-held={isHeld(meeting)}>
              <span className="second">
                <DateText when={meeting.day} form="weekdayMark" />
              </span>
              <FamilySymbol
                family={familyOfKind(forum.kind)}
                planned={!isHeld(meeting)}
                size={12}
              />
              <Link to={placeOf('meeting', meeting.id)}>
                <span className="muted">{clockIn(language, meeting.starts)}</span>{' '}
                {nameIn(forum.name, language)}
              </Link>
            </li>
          );
        })}
      </ul>
      {shown.length < meetings.length && (
        <button type="button" className="as-link" onClick={() => setAll(true)}>
          {t('year.month.and-more', { count: meetings.length - shown.length })}
        </button>
      )}
    </section>
  );
};

/** The year as twelve lists: the first view on a phone. */
export const MonthView = ({ year, meetings }: ViewProps) => {
  const months = Array.from({ length: 12 }, (_, place) => {
    const number = ((place + 7) % 12) + 1;
    return `${number >= 8 ? year.schoolYear : year.schoolYear + 1}-${String(number).padStart(2, '0')}`;
  });
  return (
    <div className="months">
      {months.map((month) => (
        <Month
          key={month}
          year={year}
          month={month}
          meetings={meetings.filter(({ day }) => day.startsWith(month))}
        />
      ))}
    </div>
  );
};

const heads = ['day', 'time', 'forum', 'state'] as const;
const page = 100;

/** The year as one table: all the wheel shows, in rows. */
export const YearTable = ({ year, meetings }: ViewProps) => {
  const { t, language } = useTexts();
  const forums = useForums(year);
  const [rows, setRows] = useState(page);
  const caption = t('year.table.caption', { year: `${year.schoolYear}–${year.schoolYear + 1}` });
  return (
    <div className="sheet">
      <table className="plain-table stacks">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`year.table.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {meetings.slice(0, rows).map((meeting) => {
            const forum = forums.get(meeting.forum);
            return (
              <tr key={meeting.id}>
                <th scope="row">
                  <Link to={placeOf('meeting', meeting.id)}>
                    <DateText when={meeting.day} form="full" />
                  </Link>
                </th>
                <td>{clockIn(language, meeting.starts)}</td>
                <td>
                  {forum && (
                    <FamilySymbol family={familyOfKind(forum.kind)} planned={!isHeld(meeting)} />
                  )}{' '}
                  {forum && nameIn(forum.name, language)}
                </td>
                <td>{t(`forum-page.meetings.states.${meeting.state}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows < meetings.length && (
        <p className="in-place">
          <button type="button" className="as-link strong" onClick={() => setRows(rows + page)}>
            {t('year.table.more')}
          </button>
        </p>
      )}
    </div>
  );
};
