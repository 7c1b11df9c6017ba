import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Setup } from '#contract/pack';
import { PageHeading } from '../shell/page-heading.js';
import { PageLoaded } from '../shell/page-loaded.js';
import { useSignedIn } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';
import { Icon } from '../ui/icon.js';
import { Section, Skeletons } from '../ui/section.js';
import { ChooseStep } from './choose-step.js';
import { GoStep } from './go-step.js';
import { CalendarPart, PeoplePart } from './later-steps.js';
import { SettleStep } from './settle-step.js';
import { setupReading } from './setup.queries.js';
import { isDone, isStep, nextStep, stateOf, steps, type Step } from './steps.js';
import { YearStep } from './year-step.js';
import './setup.css';

interface StepProps {
  readonly setup: Setup;
}

const parts: Record<Step, (props: StepProps) => ReactNode> = {
  choose: ChooseStep,
  settle: SettleStep,
  people: PeoplePart,
  calendar: CalendarPart,
  year: YearStep,
  go: GoStep,
};

/** The steps with what is done in each; any of them can be gone to. */
const Progress = ({ setup, now }: StepProps & { readonly now: Step }) => {
  const { t } = useTexts();
  return (
    <nav aria-label={t('setup.progress')} className="sheet setup-steps">
      <ol>
        {steps.map((step, place) => (
          <li key={step} data-done={isDone(step, setup)}>
            <Link
              to="/setup"
              search={{ step }}
              resetScroll={false}
              aria-current={step === now ? 'step' : undefined}
            >
              <span className="step-dot" data-done={isDone(step, setup)}>
                {isDone(step, setup) ? (
                  <Icon name="check" size={14} label={t('setup.done')} />
                ) : (
                  place + 1
                )}
              </span>
              <span className="setup-step-words">
                <b>{t(`setup.step.${step}`)}</b>
                <span className="second">{stateOf(t, step, setup)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
};

const Steps = ({ setup }: StepProps) => {
  const { t } = useTexts();
  const search = useSearch({ from: '/behind-door/setup' });
  const asked = search['step'];
  const now = isStep(asked) ? asked : nextStep(setup);
  const Part = parts[now];
  const next = steps[steps.indexOf(now) + 1];
  return (
    <div className="setup-columns">
      <Progress setup={setup} now={now} />
      <Section title={t(`setup.step.${now}`)} className="setup-part">
        <Part setup={setup} />
        {next && (
          <p>
            <Link to="/setup" search={{ step: next }} resetScroll={false}>
              {t('setup.next', { step: t(`setup.step.${next}`) })}
            </Link>
          </p>
        )}
      </Section>
    </div>
  );
};

const ForAdministrator = () => {
  const { t } = useTexts();
  const setup = useQuery(setupReading);
  return (
    <div className="content">
      <PageLoaded query={setup} skeleton={<Skeletons lines={10} />}>
        {(answer) => (
          <>
            <div>
              <PageHeading>{t('setup.title')}</PageHeading>
              <p className="lead">{t('setup.lead')}</p>
            </div>
            <Steps setup={answer} />
          </>
        )}
      </PageLoaded>
    </div>
  );
};

/** The first run: from nothing to a municipality with its forums, people and year. Others see that it is not set up yet. */
export const SetupPage = () => {
  const { t } = useTexts();
  const session = useSignedIn();
  if (session?.may.includes('pack.read')) return <ForAdministrator />;
  const words = session?.setUp ? 'setup.not-yours' : 'setup.not-yet';
  return (
    <div className="content message-page">
      <PageHeading>{t(words)}</PageHeading>
      <p>{t(`${words}-lead`)}</p>
    </div>
  );
};
