import { nameIn } from '#kernel/language';
import { addDays, clockIn, dateIn } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import {
  atHour,
  daysOfWeek,
  daysToShow,
  hoursToShow,
  isWeekend,
  mondayOf,
  startsIn,
  weekOf,
} from './calendar-model.js';
import { CalendarHead } from './calendar-head.js';
import { MeetingChip } from './meeting-chip.js';
import type { CalendarProps } from './month-view.js';
import { DropPlace, dropOn } from './move/drop-place.js';
import './calendar.css';

interface HourProps extends CalendarProps {
  readonly at: string;
  readonly hour: number;
  /** Is the day in the week that is shown? */
  readonly shown: (day: string) => boolean;
}

/** An hour of a day: what begins in it, and a place for the meeting in the hand. */
const HourCell = ({ year, meetings, mover, at, hour, shown }: HourProps) => {
  const { language } = useTexts();
  const { move } = mover;
  const place = { day: at, starts: atHour(move?.target.starts ?? '00:00', hour) };
  const own = meetings.filter((meeting) => meeting.day === at && startsIn(meeting, hour));
  return (
    <td
      className="hour-cell"
      data-today={at === year.today}
      data-bare={own.length === 0}
      {...dropOn(move, place)}
    >
      {own.length > 0 && <p className="only-narrow second">{dateIn(language, at, 'weekday')}</p>}
      <ul>
        {own.map((meeting) => (
          <MeetingChip key={meeting.id} year={year} meeting={meeting} mover={mover} />
        ))}
      </ul>
      {move && <DropPlace move={move} place={place} walk={{ grid: 'week', shown }} />}
    </td>
  );
};

const WeekHead = ({ year, days }: { year: CalendarProps['year']; days: readonly string[] }) => {
  const { t, language } = useTexts();
  return (
    <thead>
      <tr>
        <th scope="col" className="week-number">
          {t('year.table.time')}
        </th>
        {days.map((at) => {
          const holiday = year.holidays.find(({ from, to }) => from <= at && at <= to);
          return (
            <th key={at} scope="col" data-today={at === year.today}>
              {dateIn(language, at, 'weekdayShort')}
              {holiday && <span className="day-holiday">{nameIn(holiday.name, language)}</span>}
            </th>
          );
        })}
      </tr>
    </thead>
  );
};

/** A week by the hour. */
export const WeekView = (props: CalendarProps) => {
  const { year, meetings, mover, day, onGo } = props;
  const { t, language } = useTexts();
  const monday = mondayOf(day);
  const all = daysOfWeek(monday);
  const inWeek = meetings.filter((meeting) => all.includes(meeting.day));
  const days = daysToShow(all, inWeek);
  const title = `${t('year.week.title', { number: weekOf(monday) })}, ${dateIn(language, monday, 'dayShort')} – ${dateIn(language, days.at(-1) ?? monday, 'date')}`;
  return (
    <>
      <CalendarHead
        title={title}
        names={{ before: t('year.week.before'), after: t('year.week.after') }}
        today={year.today}
        onToday={onGo}
        onStep={(by) => onGo(addDays(monday, 7 * by))}
      />
      {inWeek.length === 0 && <p className="second">{t('year.week.none')}</p>}
      <table className="calendar is-week sheet" data-moving={mover.move !== null}>
        <caption className="unseen">{title}</caption>
        <WeekHead year={year} days={days} />
        <tbody>
          {hoursToShow(inWeek).map((hour) => (
            <tr key={hour}>
              <th scope="row" className="week-number">
                {clockIn(language, atHour('00:00', hour))}
              </th>
              {days.map((at) => (
                <HourCell
                  key={at}
                  {...props}
                  at={at}
                  hour={hour}
                  shown={(one) => days.length === 7 || !isWeekend(one)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
