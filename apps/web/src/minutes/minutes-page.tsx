import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { familyOfKind } from '#contract/forum-kinds';
import type { MinutesPage as Minutes } from '#contract/minutes';
import { nameIn } from '#kernel/language';
import { useDeed } from '../meeting/use-deed.js';
import { ProblemError } from '../shell/api.js';
import { clockIn, dateIn } from '../shell/dates.js';
import { NotFound } from '../shell/not-found.js';
import { PageLoaded } from '../shell/page-loaded.js';
import { PageHeading } from '../shell/page-heading.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { Icon } from '../ui/icon.js';
import { MoodTag } from '../ui/mood-tag.js';
import { Skeletons } from '../ui/section.js';
import { MinutesBody, Present } from './minutes-body.js';
import { minutesReading } from './minutes.queries.js';
import { Remarks } from './remarks.js';
import { NextStep } from './steps.js';
import { Sealed, Went } from './went.js';
import '../meeting/meeting.css';
import './minutes.css';

const Head = ({ minutes }: { readonly minutes: Minutes }) => {
  const { t, language } = useTexts();
  const forum = nameIn(minutes.forum.name, language);
  return (
    <header className="page-head">
      <div>
        <p className="meeting-head second">
          <FamilySymbol family={familyOfKind(minutes.forum.kind)} size={15} />
          <Link to={placeOf('forum', minutes.forum.id)}>{forum}</Link>
          {minutes.number && <b>{t('minutes-page.number', { number: minutes.number })}</b>}
          <MoodTag mood={minutes.hash ? 'met' : 'act'} {...(minutes.hash ? { icon: 'lock' } : {})}>
            {t(`minutes.states.${minutes.state}`)}
          </MoodTag>
        </p>
        <PageHeading>
          {t('minutes-page.title', { forum, day: dateIn(language, minutes.day, 'day') })}
        </PageHeading>
        <p className="lead">
          <span className="first-up">{dateIn(language, minutes.day, 'full')}</span>{' '}
          {clockIn(language, minutes.starts)}
          {minutes.place && ` · ${minutes.place}`}
        </p>
      </div>
      <div className="page-actions no-print">
        <Button asChild variant="tertiary">
          <Link to={placeOf('meeting', minutes.meeting)}>{t('minutes-page.meeting')}</Link>
        </Button>
        <Button variant="secondary" onClick={() => window.print()}>
          <Icon name="print" />
          {t('minutes-page.print')}
        </Button>
      </div>
    </header>
  );
};

const Shown = ({ minutes }: { readonly minutes: Minutes }) => {
  const deed = useDeed(`/api/minutes/${minutes.id}`);
  return (
    <>
      <Head minutes={minutes} />
      <div className="columns minutes-columns">
        <div>
          <Present minutes={minutes} />
          <MinutesBody minutes={minutes} />
        </div>
        <div>
          <div className="no-print step-place">
            <NextStep minutes={minutes} deed={deed} />
          </div>
          <Sealed minutes={minutes} />
          <Went minutes={minutes} />
          <Remarks minutes={minutes} />
        </div>
      </div>
    </>
  );
};

/** The minutes: read, sent out for remarks, approved, and where they went. Printed on A4. */
export const MinutesPage = () => {
  const { id } = useParams({ from: '/behind-door/minutes/$id' });
  const query = useQuery(minutesReading(id));
  if (query.error instanceof ProblemError && query.error.status === 404) return <NotFound />;
  return (
    <div className="content">
      <PageLoaded query={query} skeleton={<Skeletons lines={10} />}>
        {(minutes) => <Shown minutes={minutes} />}
      </PageLoaded>
    </div>
  );
};
