import { Skeleton } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { dateIn } from '../shell/dates.js';
import { PageHeading } from '../shell/page-heading.js';
import { useSignedIn, useToday } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';
import { Loaded, Skeletons } from '../ui/section.js';
import { MyActions } from './my-actions.js';
import type { MyDay } from '#contract/my-day';
import { myDayReading } from './my-day.queries.js';
import { Elsewhere } from './elsewhere.js';
import { NextMeetingCard, NoMeeting } from './next-meeting.js';
import { AnswersToMe, WaitingForMe } from './waiting.js';
import { WeekStrip } from './week-strip.js';
import './my-day.css';

/** «Tirsdag 10. november. Ett møte i dag, og tre ting venter på deg.» */
const Sentence = ({ day }: { readonly day: MyDay | undefined }) => {
  const { t, language } = useTexts();
  const today = useToday();
  const date = dateIn(language, today, 'weekday');
  if (day === undefined) return <p className="lead first-up">{date}.</p>;
  const meetings = (day.week.find((each) => each.day === today)?.entries ?? []).filter(
    (entry) => entry.state !== 'cancelled',
  );
  const words = [
    t('my-day.sentence.meetings', { count: meetings.length }),
    t('my-day.sentence.waiting', { count: day.waiting.length }),
  ].join(', ');
  return (
    <p className="lead">
      <span className="first-up">{date}</span>. {words}.
    </p>
  );
};

const Parts = ({ day }: { readonly day: MyDay }) => (
  <>
    <WeekStrip today={day.today} week={day.week} />
    <div className="columns my-day">
      <div className="my-day-main">
        {day.next ? <NextMeetingCard meeting={day.next} /> : <NoMeeting />}
        <MyActions actions={day.actions} />
      </div>
      <div className="my-day-side">
        <WaitingForMe waiting={day.waiting} />
        <AnswersToMe sent={day.trails} />
      </div>
    </div>
  </>
);

const Coming = () => (
  <>
    <Skeleton variant="rectangle" height={84} />
    <div className="columns">
      <div>
        <Skeletons lines={9} />
        <Skeletons lines={4} />
      </div>
      <div>
        <Skeletons lines={5} />
        <Skeletons lines={4} />
      </div>
    </div>
  </>
);

/** My day: the next meeting, what waits for me, what came back, and what I do. */
export const MyDayPage = () => {
  const { t } = useTexts();
  const session = useSignedIn();
  const day = useQuery(myDayReading);
  return (
    <div className="content">
      <div>
        <PageHeading title={t('my-day.title')}>
          {t('my-day.greeting', { name: session?.person.givenName ?? '' })}
        </PageHeading>
        <Sentence day={day.data} />
        <Elsewhere />
      </div>
      <Loaded query={day} skeleton={<Coming />}>
        {(answer) => <Parts day={answer} />}
      </Loaded>
    </div>
  );
};
