import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ReferralPage } from '#contract/referral';
import { nameIn } from '#kernel/language';
import { ProblemError } from '../../shell/api.js';
import { dateIn } from '../../shell/dates.js';
import { NotFound } from '../../shell/not-found.js';
import { PageLoaded } from '../../shell/page-loaded.js';
import { PageHeading } from '../../shell/page-heading.js';
import { useTexts } from '../../shell/use-texts.js';
import { LivePill } from '../../ui/live-pill.js';
import { MoodTag } from '../../ui/mood-tag.js';
import { Section, Skeletons } from '../../ui/section.js';
import { ExtractSection } from '../../minutes/extract-links.js';
import { DeedButtons } from '../deeds/deed-buttons.js';
import { useDoing } from '../deeds/use-doing.js';
import { referralReading } from '../referral.queries.js';
import { metaOf } from '../words.js';
import { ClockBar } from './clock-bar.js';
import { Consents } from './consents.js';
import { Exchange } from './exchange.js';
import { Facts, NamesHidden, ThrownAbout } from './facts.js';
import { CasePath } from './path.js';
import { WhatNext } from './what-next.js';
import '../referral.css';

/** The form is fetched when somebody asks for it. */
const RecordConsent = lazy(async () => {
  const { RecordConsent: form } = await import('./record-consent.js');
  return { default: form };
});

const Head = ({ page }: { readonly page: ReferralPage }) => {
  const { t, language } = useTexts();
  return (
    <div className="case-head">
      <p className="second">
        {page.receipt ?? t('referral.state.draft')} · {t(`referral.kind.${page.kind}`)} <LivePill />
      </p>
      <PageHeading title={page.receipt ?? t('referral-page.case.title')}>
        {page.question.trim() === '' ? t('referral-page.case.no-question') : page.question}
      </PageHeading>
      <p className="lead">
        {metaOf(t, page)} ·{' '}
        {t('referral-page.start.way', {
          from: nameIn(page.fromForum.name, language),
          to: nameIn(page.toForum.name, language),
        })}
      </p>
      <p className="case-tags">
        <MoodTag mood="act">{t(`referral.state.${page.state}`)}</MoodTag>
        {page.urgent && (
          <MoodTag mood="late" icon="warning">
            {t('referral-page.card.urgent')}
          </MoodTag>
        )}
      </p>
    </div>
  );
};

/** «Tatt av Maren 12:03»: somebody was first. */
export const Taken = ({
  taken,
}: {
  readonly taken: { readonly name: string; readonly at: number };
}) => {
  const { t, language } = useTexts();
  return (
    <output className="taken-note">
      {t('referral-page.taken', { name: taken.name, time: dateIn(language, taken.at, 'clock') })}
    </output>
  );
};

const Deeds = ({ page }: { readonly page: ReferralPage }) => {
  const { t } = useTexts();
  const doing = useDoing();
  const returned = page.state === 'returned' || page.state === 'draft';
  return (
    <div className="case-deeds">
      {doing.taken?.id === page.id && <Taken taken={doing.taken} />}
      {doing.problem !== null && (
        <p role="alert" className="form-failure">
          {doing.problem}
        </p>
      )}
      {page.may.includes('referral.edit') && (
        <Button asChild variant={returned ? 'primary' : 'secondary'}>
          <Link to="/referrals/$id/edit" params={{ id: page.id }}>
            {t(returned ? 'referral-page.case.write-again' : 'referral-page.case.edit')}
          </Link>
        </Button>
      )}
      <DeedButtons
        card={page}
        busy={doing.busy}
        onChoose={(deed) => void doing.choose(deed, page)}
      />
      {doing.dialog}
    </div>
  );
};

const Side = ({ page }: { readonly page: ReferralPage }) => {
  const { t } = useTexts();
  const [recording, setRecording] = useState(false);
  const mayRecord = page.may.includes('referral.record-waiver') && page.opened;
  return (
    <>
      <Section title={t('referral-page.next.title')}>
        <div className="case-part sheet">
          <WhatNext page={page} />
          <ClockBar clock={page.clock} />
          <Deeds page={page} />
        </div>
      </Section>
      <Section title={t('referral-page.consent.who')}>
        <div className="case-part sheet">
          <Consents page={page} />
          {mayRecord && !recording && (
            <button type="button" className="as-link" onClick={() => setRecording(true)}>
              {t('referral-page.consent.record')}
            </button>
          )}
          {recording && (
            <Suspense fallback={<Skeletons />}>
              <RecordConsent page={page} onDone={() => setRecording(false)} />
            </Suspense>
          )}
        </div>
      </Section>
      <ExtractSection referral={page.id} />
      <Section title={t('referral-page.case.path')}>
        <div className="case-part sheet">
          <CasePath page={page} />
        </div>
      </Section>
    </>
  );
};

/** One case, for those with a relation to it: what it is about, where it stands, and what can be done now. */
export const CasePage = () => {
  const { t } = useTexts();
  const { id } = useParams({ from: '/behind-door/referrals/$id' });
  const query = useQuery(referralReading(id));
  if (query.error instanceof ProblemError && query.error.status === 404) return <NotFound />;
  return (
    <div className="content">
      <Link to="/referrals" className="form-back">
        {t('referral-page.list.title')}
      </Link>
      <PageLoaded query={query} skeleton={<Skeletons lines={9} />}>
        {(page) => (
          <>
            <Head page={page} />
            <NamesHidden page={page} />
            <ThrownAbout page={page} />
            <div className="columns case-columns">
              <div>
                <Exchange page={page} />
                <Facts page={page} />
              </div>
              <div>
                <Side page={page} />
              </div>
            </div>
          </>
        )}
      </PageLoaded>
    </div>
  );
};
