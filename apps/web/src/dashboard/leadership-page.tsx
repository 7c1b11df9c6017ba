import { useQuery } from '@tanstack/react-query';
import type { Leadership } from '#contract/leadership';
import { dateIn } from '../shell/dates.js';
import { PageLoaded } from '../shell/page-loaded.js';
import { PageHeading } from '../shell/page-heading.js';
import { useLive } from '../shell/live.js';
import { useToday } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';
import { LivePill } from '../ui/live-pill.js';
import { Section, Skeletons } from '../ui/section.js';
import { ActionsChart } from './actions-chart.js';
import { Feed } from './feed.js';
import { leadershipReading } from './leadership.queries.js';
import { MeetingsChart } from './meetings-chart.js';
import { Owed, useDebts } from './owed.js';
import { WaitingChart } from './waiting-chart.js';
import { LiftedElsewhere, MinutesWaiting } from './waiting-minutes.js';
import './leadership.css';

const Head = ({ count }: { readonly count: number | null }) => {
  const { t, language } = useTexts();
  const today = useToday();
  return (
    <header className="leadership-head">
      <div>
        <p className="second strong first-up">{dateIn(language, today, 'full')}</p>
        <PageHeading title={t('leadership.title')}>
          {count === null ? t('leadership.title') : t('leadership.decide', { count })}
        </PageHeading>
      </div>
      <LivePill />
    </header>
  );
};

const Picture = ({ picture }: { readonly picture: Leadership }) => {
  const { t } = useTexts();
  const debts = useDebts(picture);
  return (
    <>
      <Head count={debts.length} />
      <div className="leadership-top">
        <Owed debts={debts} />
        <Feed feed={picture.feed} today={picture.today} />
      </div>
      <Section title={t('leadership-page.how.title')} count={t('leadership-page.how.note')}>
        <div className="leadership-charts">
          <WaitingChart waiting={picture.waiting} />
          <MeetingsChart meetings={picture.meetings} />
        </div>
        <ActionsChart actions={picture.actions} />
      </Section>
      <div className="leadership-halves">
        <LiftedElsewhere escalations={picture.escalations} />
        <MinutesWaiting minutesWaiting={picture.minutesWaiting} />
      </div>
    </>
  );
};

const Coming = () => (
  <>
    <Head count={null} />
    <Skeletons lines={5} />
    <Skeletons lines={9} />
  </>
);

/** What waits for leadership, what happens in the forums, and how it goes. It changes by itself. */
export const LeadershipPage = () => {
  const picture = useQuery(leadershipReading);
  const { status } = useLive();
  return (
    <div className="content leadership" data-live={status}>
      <PageLoaded query={picture} skeleton={<Coming />}>
        {(answer) => <Picture picture={answer} />}
      </PageLoaded>
    </div>
  );
};
