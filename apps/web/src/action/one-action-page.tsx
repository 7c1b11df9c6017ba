import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActionLine } from '#contract/action';
import { nameIn } from '#kernel/language';
import { ProblemError } from '../shell/api.js';
import { NotFound } from '../shell/not-found.js';
import { PageLoaded } from '../shell/page-loaded.js';
import { PageHeading } from '../shell/page-heading.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { DeadlineText } from '../ui/deadline-ring.js';
import { Icon } from '../ui/icon.js';
import { ActionDeeds } from './action-deeds.js';
import { actionReading } from './action.queries.js';
import { ActionOrigin, ActionState } from './action-row.js';
import './action.css';

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

const Fact = ({ name, children }: FactProps) => (
  <div>
    <dt className="second">{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Facts = ({ action }: { readonly action: ActionLine }) => {
  const { t, language } = useTexts();
  const words = [
    ['goal', action.goal],
    ['service', action.service && nameIn(action.service.name, language)],
    ['late-reason', action.lateReason],
    ['outcome', action.outcomeNote],
  ] as const;
  const owed = action.state === 'open' || action.state === 'started';
  return (
    <dl className="action-facts">
      <Fact name={t('action-page.fact.due')}>
        <DateText when={action.dueOn} form="full" /> {owed && <DeadlineText left={action.left} />}
      </Fact>
      {action.evaluateOn && (
        <Fact name={t('action-page.fact.evaluate')}>
          <DateText when={action.evaluateOn} form="full" />
        </Fact>
      )}
      {words.map(
        ([name, said]) =>
          said && (
            <Fact key={name} name={t(`action-page.fact.${name}`)}>
              {said}
            </Fact>
          ),
      )}
      {action.doneAt && (
        <Fact name={t('action-page.fact.done')}>
          <DateText when={action.doneAt} form="full" />
        </Fact>
      )}
    </dl>
  );
};

const OfCase = ({ action }: { readonly action: ActionLine }) => {
  const { t } = useTexts();
  if (action.referral === null) return null;
  return (
    <p className="note-line">
      <Icon name="lock" size={16} /> {t('action-page.in-case')}{' '}
      <Link to={placeOf('referral', action.referral)}>
        {t('action-page.open-case', { receipt: action.receipt ?? '' })}
      </Link>
    </p>
  );
};

const Shown = ({ action }: { readonly action: ActionLine }) => {
  const { t } = useTexts();
  const title =
    action.referral === null
      ? (action.what ?? '')
      : t('action-page.of-case', { receipt: action.receipt ?? '' });
  return (
    <>
      <div className="action-head">
        <PageHeading>{title}</PageHeading>
        <ActionState action={action} />
        <ActionOrigin action={action} />
      </div>
      <OfCase action={action} />
      <div className="sheet action-sheet">
        <Facts action={action.referral === null ? action : { ...action, goal: null }} />
        <ActionDeeds action={action} />
      </div>
    </>
  );
};

/** One action, also when it is done. */
export const OneActionPage = () => {
  const { t } = useTexts();
  const { id } = useParams({ from: '/behind-door/actions/$id' });
  const action = useQuery(actionReading(id));
  if (action.error instanceof ProblemError && action.error.status === 404) return <NotFound />;
  return (
    <div className="content">
      <p>
        <Link to="/actions">{t('action-page.all')}</Link>
      </p>
      <PageLoaded query={action}>
        {(answer) => <Shown key={answer.id} action={answer} />}
      </PageLoaded>
    </div>
  );
};
