import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Year } from '#contract/year';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loaded, Skeletons } from '../ui/section.js';
import { monthWithin } from './calendar-model.js';
import { ListView } from './list-view.js';
import { Mends } from './mends.js';
import { MonthView } from './month-view.js';
import { MovePanel } from './move/move-panel.js';
import { type Mover, useMove } from './move/use-move.js';
import { WeekView } from './week-view.js';
import { type Choices, useChoices } from './year-choices.js';
import { YearFilters } from './year-filters.js';
import { YearHead } from './year-head.js';
import { FamilyKey, ForumPanel, Signs } from './year-panel.js';
import { narrowed, shownMeetings } from './year-shown.js';
import { YearWheel } from './year-wheel.js';
import { yearReading } from './year.queries.js';

interface ShownProps {
  /** The year as it was narrowed, and the whole of it. */
  readonly year: Year;
  readonly all: Year;
  readonly choices: Choices;
  readonly mover: Mover;
}

const WheelView = ({ year, all, choices }: ShownProps) => {
  const navigate = useNavigate();
  const forum = year.forums.find(({ id }) => id === choices.forum);
  return (
    <div className="year-columns">
      <YearWheel
        year={year}
        hidden={choices.hidden}
        chosen={forum?.id ?? null}
        near={choices.near}
        onZoom={choices.zoom}
        onChoose={choices.choose}
        onOpen={(meeting) => void navigate({ to: placeOf('meeting', meeting) })}
      />
      <div className="year-side">
        {forum && <ForumPanel year={year} forum={forum} choices={choices} />}
        <FamilyKey year={all} hidden={choices.hidden} onToggle={choices.toggle} />
        <Signs />
      </div>
    </div>
  );
};

/** The day whose month or week is shown: where the meeting in the hand is aimed, what was gone to, else today. */
const dayShown = (year: Year, { day }: Choices, { move }: Mover): string => {
  const asked = move?.target.day ?? day ?? year.today;
  const month = monthWithin(asked.slice(0, 7), year.schoolYear);
  return month === asked.slice(0, 7) ? asked : `${month}-01`;
};

const CalendarView = ({ year, choices, mover }: ShownProps) => {
  const meetings = shownMeetings(year, choices.forum);
  const calendar = {
    year,
    meetings,
    mover,
    day: dayShown(year, choices, mover),
    onGo: (day: string) => {
      if (mover.move) mover.move.aim({ day });
      choices.goTo(day);
    },
  };
  return choices.view === 'month' ? <MonthView {...calendar} /> : <WeekView {...calendar} />;
};

const View = (props: ShownProps) => {
  const { year, all, choices, mover } = props;
  if (choices.view === 'wheel') return <WheelView {...props} />;
  if (choices.view === 'mend') return <Mends year={year} whole />;
  return (
    <>
      <div className="no-print">
        <FamilyKey year={all} hidden={choices.hidden} onToggle={choices.toggle} />
      </div>
      {choices.view === 'list' ? (
        <ListView
          year={year}
          forums={all.forums}
          meetings={shownMeetings(year, choices.forum)}
          mover={mover}
        />
      ) : (
        <CalendarView {...props} />
      )}
    </>
  );
};

/** The year of all forums: as a wheel, a month, a week, a list, and as what must be mended. */
export const YearPage = () => {
  const { t } = useTexts();
  const choices = useChoices();
  const query = useQuery(yearReading(choices.schoolYear));
  const mover = useMove(query.data, choices);
  return (
    <div className="content year-page" data-view={choices.view}>
      <YearHead year={query.data} choices={choices} />
      <Loaded query={query} skeleton={<Skeletons lines={12} />}>
        {(all) => {
          const year = narrowed(all, choices);
          return (
            <>
              {all.meetings.length === 0 && (
                <div className="sheet">
                  <EmptyState>{t('year.empty')}</EmptyState>
                </div>
              )}
              <YearFilters year={year} choices={choices} />
              <View year={year} all={all} choices={choices} mover={mover} />
              {choices.view === 'wheel' && <Mends year={year} whole={false} />}
              {mover.move && <MovePanel key={mover.move.meeting.id} year={all} move={mover.move} />}
            </>
          );
        }}
      </Loaded>
    </div>
  );
};
