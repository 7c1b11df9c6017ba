import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Year, YearForum, YearMeeting } from '#contract/year';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { clockIn, dateIn, endOf } from '../shell/dates.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { MoveButton } from './meeting-chip.js';
import { itemIn } from './move/break-text.js';
import type { Mover } from './move/use-move.js';
import { isHeld } from './wheel-model.js';
import './calendar.css';

interface ListProps {
  readonly year: Year;
  readonly meetings: readonly YearMeeting[];
  /** All forums of the year, those that are not shown too. */
  readonly forums: readonly YearForum[];
  readonly mover: Mover;
}

const heads = ['day', 'time', 'forum', 'carries', 'state'] as const;
const page = 60;

const Row = ({
  year,
  forums,
  meeting,
  mover,
}: Omit<ListProps, 'meetings'> & { meeting: YearMeeting }) => {
  const { t, language } = useTexts();
  const forum = year.forums.find(({ id }) => id === meeting.forum);
  const partner = forums.find(({ id }) => id === meeting.joint);
  const ends = endOf(meeting.starts, meeting.minutes);
  return (
    <tr data-today={meeting.day === year.today} data-moving={mover.move?.meeting.id === meeting.id}>
      <th scope="row">
        <Link to={placeOf('meeting', meeting.id)} className="strong">
          <DateText when={meeting.day} form="weekdayShort" />
        </Link>
      </th>
      <td className="nowrap">
        {clockIn(language, meeting.starts)}–{clockIn(language, ends)}
      </td>
      <td>
        {forum && <FamilySymbol family={familyOfKind(forum.kind)} planned={!isHeld(meeting)} />}{' '}
        {forum && nameIn(forum.name, language)}
        {partner && (
          <span className="second row-partner">
            {t('forum-page.meetings.joint', { forum: nameIn(partner.name, language) })}
          </span>
        )}
      </td>
      <td className="second">
        {meeting.carries.map((key) => itemIn(key, { t, language, items: year.items })).join(', ')}
      </td>
      <td>
        <span className="row-state">
          {t(`forum-page.meetings.states.${meeting.state}`)}
          <MoveButton year={year} meeting={meeting} mover={mover} />
        </span>
      </td>
    </tr>
  );
};

/** The meetings of each month, in order. */
const byMonth = (meetings: readonly YearMeeting[]): [string, YearMeeting[]][] => [
  ...Map.groupBy(meetings, ({ day }) => day.slice(0, 7)),
];

/** The year as one table from today on: all that the wheel shows, in rows. What has been is one press away. */
export const ListView = ({ year, meetings, forums, mover }: ListProps) => {
  const { t, language } = useTexts();
  const [rows, setRows] = useState(page);
  const [past, showPast] = useState(false);
  const coming = meetings.filter(({ day }) => day >= year.today);
  const gone = meetings.length - coming.length;
  const all = past || coming.length === 0 ? meetings : coming;
  if (meetings.length === 0)
    return (
      <div className="sheet">
        <EmptyState>{t('year.empty-here')}</EmptyState>
      </div>
    );
  return (
    <div className="sheet year-list">
      {gone > 0 && all === coming && (
        <p className="in-place">
          <button type="button" className="as-link strong" onClick={() => showPast(true)}>
            {t('year.table.earlier', { count: gone })}
          </button>
        </p>
      )}
      <table className="plain-table stacks">
        <caption className="unseen">
          {t('year.table.caption', { year: `${year.schoolYear}–${year.schoolYear + 1}` })}
        </caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`year.table.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        {byMonth(all.slice(0, rows)).map(([month, own]) => (
          <tbody key={month}>
            <tr className="group">
              <th scope="rowgroup" colSpan={heads.length}>
                {dateIn(language, `${month}-01`, 'monthYear')}
              </th>
            </tr>
            {own.map((meeting) => (
              <Row key={meeting.id} year={year} forums={forums} meeting={meeting} mover={mover} />
            ))}
          </tbody>
        ))}
      </table>
      {rows < all.length && (
        <p className="in-place">
          <button type="button" className="as-link strong" onClick={() => setRows(rows + page)}>
            {t('year.table.more')}
          </button>
        </p>
      )}
    </div>
  );
};
