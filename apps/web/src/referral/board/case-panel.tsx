import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReferralPage } from '#contract/referral';
import { nameIn } from '#kernel/language';
import { useTexts } from '../../shell/use-texts.js';
import { DateText } from '../../ui/date-text.js';
import { Loaded, Skeletons } from '../../ui/section.js';
import { SidePanel } from '../../ui/side-panel.js';
import { ClockBar } from '../case/clock-bar.js';
import { NamesHidden, NotYet, ThrownAbout, Tried } from '../case/facts.js';
import { DeedButtons } from '../deeds/deed-buttons.js';
import type { Deed } from '../deeds/deeds.js';
import { referralReading } from '../referral.queries.js';
import { consentLook, metaOf } from '../words.js';

const Row = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

const Consent = ({ page }: { readonly page: ReferralPage }) => {
  const { t, language } = useTexts();
  const look = consentLook(t, page);
  const named = new Map(
    page.waivers
      .filter(({ state }) => state === 'given')
      .flatMap(({ services }) => services.map((one) => [one.id, one.name] as const)),
  );
  return (
    <>
      <span className={look.mood}>{look.text}</span>
      {page.consent.until && (
        <>
          {' '}
          {t('referral-page.panel.until')} <DateText when={page.consent.until} form="date" />
        </>
      )}
      {named.size > 0 && (
        <span className="second block">
          {[...named.values()].map((name) => nameIn(name, language)).join(', ')}
        </span>
      )}
    </>
  );
};

const Body = ({ page }: { readonly page: ReferralPage }) => {
  const { t, language } = useTexts();
  const child = page.child && `${page.child.givenName} ${page.child.familyName}`;
  return (
    <>
      <div>
        <h2 className="panel-question">{page.question}</h2>
        <p className="second">
          {metaOf(t, page)} · {nameIn(page.fromForum.name, language)}
        </p>
      </div>
      <NamesHidden page={page} />
      <ThrownAbout page={page} />
      <dl className="panel-facts">
        {child && <Row term={t('referral-page.step.child')}>{child}</Row>}
        <Row term={t('referral-page.panel.consent')}>
          <Consent page={page} />
        </Row>
        <Row term={t('referral-page.panel.tried')}>
          <Tried page={page} />
        </Row>
        <Row term={t('referral-page.step.voice')}>
          {page.childView === null ? <NotYet page={page} what="childView" /> : page.childView}
        </Row>
        {page.ask && <Row term={t('referral-page.said.ask')}>{page.ask}</Row>}
        {page.answer && <Row term={t('referral-page.said.answer')}>{page.answer}</Row>}
      </dl>
      <ClockBar clock={page.clock} />
      <Link to="/referrals/$id" params={{ id: page.id }} className="strong">
        {t('referral-page.panel.whole')}
      </Link>
    </>
  );
};

interface CasePanelProps {
  readonly id: string;
  readonly busy: Deed | null;
  /** What is told in place: somebody was first, or why it could not be done. */
  readonly note: ReactNode;
  readonly onDeed: (deed: Deed, page: ReferralPage) => void;
  readonly onClose: () => void;
}

/** The chosen case beside the board. Names are in it when the case has been taken, and not before. */
export const CasePanel = ({ id, busy, note, onDeed, onClose }: CasePanelProps) => {
  const { t } = useTexts();
  const query = useQuery(referralReading(id));
  const page = query.data;
  return (
    <SidePanel
      name={page?.question ?? t('referral-page.case.title')}
      meta={
        page && (
          <>
            {page.receipt}
            {page.submittedAt && (
              <>
                {' · '}
                {t('referral-page.panel.received')} <DateText when={page.submittedAt} form="day" />
              </>
            )}
          </>
        )
      }
      foot={
        page && (
          <>
            {note}
            <DeedButtons card={page} busy={busy} keys onChoose={(deed) => onDeed(deed, page)} />
          </>
        )
      }
      onClose={onClose}
    >
      <Loaded query={query} skeleton={<Skeletons lines={7} />}>
        {(answer) => <Body page={answer} />}
      </Loaded>
    </SidePanel>
  );
};
