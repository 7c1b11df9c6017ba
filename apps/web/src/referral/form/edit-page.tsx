import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState, type RefObject } from 'react';
import type { ReferralPage } from '#contract/referral';
import { PageLoaded } from '../../shell/page-loaded.js';
import { oweFocus, PageHeading } from '../../shell/page-heading.js';
import { useTexts } from '../../shell/use-texts.js';
import { SaveState, type Saving } from '../../ui/save-state.js';
import { Skeletons } from '../../ui/section.js';
import { StepBar, StepList } from '../../ui/step-bar.js';
import { referralReading } from '../referral.queries.js';
import { DraftContext, useDraftHere, type Draft } from './draft-context.js';
import { DutyBox } from './duty-box.js';
import { stepOf, steps, type Step } from './problems.js';
import { BothTexts } from './two-texts.js';
import { useDraft } from './use-draft.js';
import './form.css';

/** Heading, steps and duty to report are there before the form itself is fetched. */
const StepForm = lazy(async () => {
  const { StepForm: form } = await import('./step-form.js');
  return { default: form };
});

/** The state of saving, as the one component shows it. Nothing is said before something was stored. */
const savingOf = ({ state, saver }: Draft, compare: () => void): Saving | null => {
  if (state.conflicts.length > 0) return { state: 'conflict', onCompare: compare };
  const { status } = state;
  if (status.state === 'failed') return { state: 'failed', onRetry: () => void saver.flush() };
  if (status.state === 'saved') {
    return status.at === null ? null : { state: 'saved', at: status.at };
  }
  return status;
};

const Head = ({
  step,
  both,
}: {
  readonly step: Step;
  readonly both: RefObject<HTMLElement | null>;
}) => {
  const { t } = useTexts();
  const draft = useDraftHere();
  const saving = savingOf(draft, () => both.current?.focus());
  const named = steps.map((id) => ({ id, name: t(`referral-page.step.${id}`) }));
  return (
    <div className="form-head">
      <StepBar steps={named} now={steps.indexOf(step)} />
      <p className="form-saved">
        {saving && <SaveState saving={saving} />}
        <span className="second"> {t('referral-page.form.later')}</span>
      </p>
    </div>
  );
};

const Back = ({ step, onGo }: { readonly step: Step; readonly onGo: (step: Step) => void }) => {
  const { t } = useTexts();
  const before = steps[steps.indexOf(step) - 1];
  if (before === undefined) {
    return (
      <Link to="/referrals" search={{ box: 'drafts' }} className="form-back">
        {t('referral-page.list.title')}
      </Link>
    );
  }
  return (
    <button type="button" className="as-link form-back" onClick={() => onGo(before)}>
      {t('referral-page.form.back', { number: steps.indexOf(step) })}
    </button>
  );
};

const Form = ({ page }: { readonly page: ReferralPage }) => {
  const { t } = useTexts();
  const draft = useDraft(page);
  const navigate = useNavigate();
  const both = useRef<HTMLElement>(null);
  const step = stepOf(useSearch({ from: '/behind-door/referrals/$id/edit' })['step']);
  const now = steps.indexOf(step);
  const go = (to: Step) => {
    oweFocus();
    window.scrollTo(0, 0);
    void navigate({ to: '/referrals/$id/edit', params: { id: page.id }, search: { step: to } });
  };
  const names = steps.map((id) => ({ id, name: t(`referral-page.step.${id}`) }));
  return (
    <DraftContext value={{ page, ...draft }}>
      <div className="referral-form">
        <Back step={step} onGo={go} />
        <Head step={step} both={both} />
        <div className="form-columns">
          <div className="form-main">
            <PageHeading
              key={step}
              title={t('common.step', {
                now: now + 1,
                all: steps.length,
                name: names[now]?.name ?? '',
              })}
            >
              {t(
                `referral-page.heading.${step}${page.kind === 'anonymous' && step === 'consent' ? '-anonymous' : ''}`,
              )}
            </PageHeading>
            <BothTexts place={both} />
            <Suspense fallback={<Skeletons />}>
              <StepForm key={`form ${step}`} step={step} onGo={go} />
            </Suspense>
          </div>
          <aside className="form-aside">
            <DutyBox />
            <StepList steps={names} now={now} onGo={(place) => go(steps[place] ?? 'question')} />
          </aside>
        </div>
      </div>
    </DraftContext>
  );
};

const Opened = ({ page }: { readonly page: ReferralPage }) => {
  const [wasOpen] = useState(page.may.includes('referral.edit'));
  if (!wasOpen) return <Navigate to="/referrals/$id" params={{ id: page.id }} replace />;
  return <Form page={page} />;
};

/** A referral while it is written: six steps that save themselves. */
export const EditPage = () => {
  const { id } = useParams({ from: '/behind-door/referrals/$id/edit' });
  const page = useQuery(referralReading(id));
  return (
    <PageLoaded query={page} skeleton={<Skeletons lines={9} />}>
      {(answer) => <Opened key={id} page={answer} />}
    </PageLoaded>
  );
};
