import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Extract } from '#contract/minutes';
import { nameIn } from '#kernel/language';
import { Quoted } from '../meeting/quoted.js';
import { isEmptyText, RichText } from '../meeting/text/rich-text.js';
import { ProblemError } from '../shell/api.js';
import { dateIn } from '../shell/dates.js';
import { NotFound } from '../shell/not-found.js';
import { PageLoaded } from '../shell/page-loaded.js';
import { PageHeading } from '../shell/page-heading.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { Icon } from '../ui/icon.js';
import { Skeletons } from '../ui/section.js';
import { extractReading } from './minutes.queries.js';
import { Tasks } from './tasks.js';
import '../meeting/meeting.css';
import './minutes.css';

interface PartProps {
  readonly name: string;
  readonly children: ReactNode;
}

const Part = ({ name, children }: PartProps) => {
  const { t } = useTexts();
  return (
    <section aria-labelledby={`extract-${name}`} className="extract-part">
      <h2 id={`extract-${name}`}>{t(`minutes-page.extract.${name}`)}</h2>
      {children}
    </section>
  );
};

const Voice = ({ body }: Pick<Extract, 'body'>) => {
  const { t } = useTexts();
  if (body.childView === null && body.childViewMissingReason === null) return null;
  return (
    <section className="voice" aria-labelledby="extract-voice">
      <h2 id="extract-voice">
        <FamilySymbol family="voice" size={15} /> {t('minutes-page.extract.voice')}
      </h2>
      {body.childView ? <Quoted text={body.childView} /> : <p>{body.childViewMissingReason}</p>}
    </section>
  );
};

const Agreed = ({ body }: Pick<Extract, 'body'>) => {
  const { t, language } = useTexts();
  return (
    <>
      {body.outcome && (
        <Part name="outcome">
          <p>
            {t(`forum.outcome.${body.outcome}`)}. {body.reason}
          </p>
        </Part>
      )}
      <Part name="tasks">
        <Tasks tasks={body.actions} />
        {body.actions.length === 0 && <p>{t('minutes-page.extract.no-tasks')}</p>}
        {body.leadService && (
          <p>{t('minutes-page.extract.lead', { service: nameIn(body.leadService, language) })}</p>
        )}
      </Part>
      {body.dissent && (
        <Part name="dissent">
          <p>{body.dissent}</p>
        </Part>
      )}
    </>
  );
};

const Shown = ({ extract }: { readonly extract: Extract }) => {
  const { t, language } = useTexts();
  const { body } = extract;
  return (
    <article className="extract">
      <header>
        <p className="second">
          {t('minutes-page.extract.of', {
            forum: nameIn(extract.forum.name, language),
            day: dateIn(language, extract.day, 'date'),
          })}
          {extract.receipt && ` · ${extract.receipt}`}
          {extract.service && ` · ${nameIn(extract.service.name, language)}`}
        </p>
        <PageHeading>{t('minutes-page.extract.title')}</PageHeading>
        <p className="lead">{t(`minutes-page.extract.${extract.audience}`)}</p>
      </header>
      <div className="page-actions no-print">
        <Button variant="secondary" onClick={() => window.print()}>
          <Icon name="print" />
          {t('minutes-page.print')}
        </Button>
        <Link to={placeOf('referral', extract.referral)}>{t('minutes-page.extract.case')}</Link>
      </div>
      <div className="sheet extract-sheet">
        <Part name="question">
          <p>{body.question}</p>
        </Part>
        <Voice body={body} />
        {body.bestInterests && (
          <Part name="best">
            <p>{body.bestInterests}</p>
          </Part>
        )}
        {body.text && !isEmptyText(body.text) && (
          <Part name="text">
            <RichText text={body.text} />
          </Part>
        )}
        <Agreed body={body} />
      </div>
      <footer className="second">
        {t('minutes-page.extract.at', { day: dateIn(language, extract.at, 'date') })} ·{' '}
        {t('minutes-page.sealed.hash')} <code className="checksum">{extract.hash}</code>
      </footer>
    </article>
  );
};

/** The part of the minutes about one case, in plain words, for the family or one service. Never another case. */
export const ExtractPage = () => {
  const { id } = useParams({ from: '/behind-door/extracts/$id' });
  const query = useQuery(extractReading(id));
  if (query.error instanceof ProblemError && query.error.status === 404) return <NotFound />;
  return (
    <div className="content">
      <PageLoaded query={query} skeleton={<Skeletons lines={10} />}>
        {(extract) => <Shown extract={extract} />}
      </PageLoaded>
    </div>
  );
};
