import type { ReactNode } from 'react';
import type { ReferralPage } from '#contract/referral';
import { useTexts } from '../../shell/use-texts.js';
import { FamilySymbol } from '../../ui/family-symbol.js';
import { Icon } from '../../ui/icon.js';
import { Section } from '../../ui/section.js';
import { DateText } from '../../ui/date-text.js';

type Withheld = ReferralPage['withheld'][number];

/** Filled in, and not shown before the case is taken. */
export const NotYet = ({
  page,
  what,
}: {
  readonly page: ReferralPage;
  readonly what: Withheld;
}) => {
  const { t } = useTexts();
  return (
    <p className="muted">
      {t(
        page.withheld.includes(what)
          ? 'referral-page.panel.withheld'
          : 'referral-page.review.empty',
      )}
    </p>
  );
};

/** Names are shown when the case is taken; taking it is written in the log. */
export const NamesHidden = ({ page }: { readonly page: ReferralPage }) => {
  const { t } = useTexts();
  if (page.opened || page.kind === 'anonymous') return null;
  return (
    <p className="names-hidden">
      <Icon name="eyeOff" size={18} /> {t('referral-page.panel.names')}
    </p>
  );
};

/** Sent on a second time without anything being done: what the next sending on leads to. */
export const ThrownAbout = ({ page }: { readonly page: ReferralPage }) => {
  const { t } = useTexts();
  if (page.handovers === 0) return null;
  return (
    <p className="thrown-about">
      <Icon name="refresh" size={18} />
      <span>
        <b>{t('referral-page.card.again', { count: page.handovers + 1 })}.</b>{' '}
        {t('referral-page.panel.again-means')}
      </span>
    </p>
  );
};

/** What was tried, each with how long and whether it helped. */
export const Tried = ({ page }: { readonly page: ReferralPage }) => {
  const { t } = useTexts();
  if (page.tried.length === 0) {
    return <p className="as-written">{page.triedWaiver ?? t('referral-page.review.empty')}</p>;
  }
  return (
    <ul className="plain-list">
      {page.tried.map(({ what, weeks, effect }, place) => (
        <li key={place}>
          {what} ({t('referral-page.tried.lasted', { count: weeks })},{' '}
          {t(`referral.effect.${effect}`).toLocaleLowerCase()})
        </li>
      ))}
    </ul>
  );
};

const Child = ({ page }: { readonly page: ReferralPage }) => {
  const { t } = useTexts();
  const { child } = page;
  if (page.kind === 'anonymous') return <p>{t('referral-page.case.anonymous')}</p>;
  if (child === null) return <NotYet page={page} what="child" />;
  return (
    <>
      <p>
        <b>
          {child.givenName} {child.familyName}
        </b>
        , {t('referral-page.child.born')} <DateText when={child.bornOn} form="date" />
      </p>
      {child.guardians.map(({ name, relation }) => (
        <p key={name} className="second">
          {name}, {relation}
        </p>
      ))}
    </>
  );
};

const Voice = ({ page }: { readonly page: ReferralPage }) => (
  <div className="voice">
    <FamilySymbol family="voice" size={18} />
    {page.childView === null ? (
      <NotYet page={page} what="childView" />
    ) : (
      <p>
        <q className="as-written">{page.childView.replace(/^[«“"]|[»”"]$/g, '')}</q>
      </p>
    )}
  </div>
);

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Section title={title}>
    <div className="case-part sheet">{children}</div>
  </Section>
);

/** The case as it was told: whose it is, what it is about, what the child says, what was tried. */
export const Facts = ({ page }: { readonly page: ReferralPage }) => {
  const { t } = useTexts();
  return (
    <>
      <Part title={t('referral-page.step.child')}>
        <Child page={page} />
      </Part>
      <Part title={t('referral-page.field.situation')}>
        {page.situation === '' ? (
          <NotYet page={page} what="situation" />
        ) : (
          <p className="as-written">{page.situation}</p>
        )}
      </Part>
      <Section title={t('referral-page.step.voice')}>
        <Voice page={page} />
      </Section>
      <Part title={t('referral-page.tried.title')}>
        <Tried page={page} />
      </Part>
    </>
  );
};
