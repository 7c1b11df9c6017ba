import type { Year, YearMeeting } from '#contract/year';
import { nameIn } from '#kernel/language';
import { dateIn } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import { daysToShow, isWeekend, monthOn, weekOf, weeksOfMonth } from './calendar-model.js';
import { CalendarHead } from './calendar-head.js';
import { MeetingChip } from './meeting-chip.js';
import { DropPlace, dropOn } from './move/drop-place.js';
import type { Mover } from './move/use-move.js';
import './calendar.css';

export interface CalendarProps {
  readonly year: Year;
  /** The meetings that are shown, by day. */
  readonly meetings: readonly YearMeeting[];
  readonly mover: Mover;
  /** A day in the month or week that is shown. */
  readonly day: string;
  readonly onGo: (day: string) => void;
}

/** The name of the holiday a day lies in. */
const holidayOn = (year: Year, day: string) =>
  year.holidays.find(({ from, to }) => from <= day && day <= to)?.name;

interface CellProps extends CalendarProps {
  readonly at: string;
  /** Is the day in the calendar that is shown? */
  readonly shown: (day: string) => boolean;
}

const DayCell = ({ year, meetings, mover, day, at, shown }: CellProps) => {
  const { t, language } = useTexts();
  const { move } = mover;
  const holiday = holidayOn(year, at);
  const place = { day: at, starts: move?.target.starts ?? '' };
  const own = meetings.filter((meeting) => meeting.day === at);
  return (
    <td
      className="day-cell"
      data-today={at === year.today}
      data-outside={at.slice(0, 7) !== day.slice(0, 7)}
      data-closed={holiday !== undefined || isWeekend(at)}
      data-bare={own.length === 0 && holiday === undefined}
      {...dropOn(move, place)}
    >
      <div className="day-head">
        <span className="day-number">
          <span className="only-narrow">{dateIn(language, at, 'weekday')}</span>
          <span className="only-wide">{dateIn(language, at, 'd')}</span>
        </span>
        {at === year.today && <span className="day-today">{t('year.today')}</span>}
        {holiday && <span className="day-holiday">{nameIn(holiday, language)}</span>}
      </div>
      {own.length > 0 && (
        <ul>
          {own.map((meeting) => (
            <MeetingChip key={meeting.id} year={year} meeting={meeting} mover={mover} />
          ))}
        </ul>
      )}
      {move && <DropPlace move={move} place={place} walk={{ grid: 'month', shown }} />}
    </td>
  );
};

/** A month on the wall. A meeting in the hand shows at once on every day what would break there. */
export const MonthView = (props: CalendarProps) => {
  const { meetings, mover, day, onGo } = props;
  const { t, language } = useTexts();
  const month = day.slice(0, 7);
  const weeks = weeksOfMonth(month);
  const inMonth = meetings.filter((meeting) => meeting.day.startsWith(month));
  const shown = weeks.map((week) => daysToShow(week, inMonth));
  const wide = shown.some((week) => week.length === 7);
  const columns = wide ? weeks : shown;
  return (
    <>
      <CalendarHead
        title={dateIn(language, `${month}-01`, 'monthYear')}
        names={{ before: t('year.month.before'), after: t('year.month.after') }}
        today={props.year.today}
        onToday={onGo}
        onStep={(by) => onGo(`${monthOn(month, by)}-01`)}
      />
      {inMonth.length === 0 && <p className="second">{t('year.month.none')}</p>}
      <table className="calendar sheet" data-moving={mover.move !== null}>
        <caption className="unseen">{dateIn(language, `${month}-01`, 'monthYear')}</caption>
        <thead>
          <tr>
            <th scope="col" className="week-number">
              <abbr title={t('year.week.name')}>{t('year.week.short')}</abbr>
            </th>
            {columns[0]?.map((one) => (
              <th key={one} scope="col">
                {dateIn(language, one, 'weekdayName')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((week) => (
            <tr key={week[0]}>
              <th scope="row" className="week-number">
                {weekOf(week[0] ?? month)}
              </th>
              {week.map((at) => (
                <DayCell key={at} {...props} at={at} shown={(one) => wide || !isWeekend(one)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
