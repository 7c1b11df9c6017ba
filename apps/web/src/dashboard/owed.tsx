import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ForumRef } from '#contract/forum';
import type { Leadership } from '#contract/leadership';
import { lists, placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { ForumName } from '../ui/forum-name.js';
import { RespondBy } from '../ui/respond-by.js';
import { Section } from '../ui/section.js';
import { useFresh } from './use-fresh.js';

/** An answer the reader owes: of a system issue, or of something nobody did in time. */
interface Debt {
  readonly id: string;
  readonly title: string;
  readonly from: ForumRef;
  readonly respondBy: string | null;
  readonly place: string;
}

/** Everything that waits for an answer of the reader, soonest first. */
export const useDebts = ({ owed, escalations }: Leadership): readonly Debt[] => {
  const { t } = useTexts();
  const issues = owed.map(({ id, title, raisedIn, respondBy }) => ({
    id,
    title,
    from: raisedIn,
    respondBy,
    place: placeOf('system-issue', id),
  }));
  const lifted = escalations
    .filter(({ mine }) => mine)
    .map(({ id, reason, from, respondBy }) => ({
      id,
      title: t(`escalation.reason.${reason}`),
      from,
      respondBy,
      place: placeOf('escalation', id),
    }));
  return [...issues, ...lifted].toSorted((one, other) =>
    (one.respondBy ?? '9').localeCompare(other.respondBy ?? '9'),
  );
};

const DebtRow = ({ debt, fresh }: { readonly debt: Debt; readonly fresh: boolean }) => {
  const { t } = useTexts();
  return (
    <tr className={fresh ? 'is-fresh' : ''}>
      <th scope="row" className="strong">
        {debt.title}
      </th>
      <td>
        <ForumName forum={debt.from} />
      </td>
      <td>
        <RespondBy day={debt.respondBy} />
      </td>
      <td>
        <Link to={debt.place} className="strong">
          {t('leadership-page.answer')}
          <span className="unseen">: {debt.title}</span>
        </Link>
      </td>
    </tr>
  );
};

const heads = ['matter', 'lifted-by', 'deadline'] as const;

interface DebtTableProps {
  readonly debts: readonly Debt[];
  readonly fresh: ReadonlySet<string>;
}

const DebtTable = ({ debts, fresh }: DebtTableProps) => {
  const { t } = useTexts();
  return (
    <table className="plain-table stacks owed-table">
      <caption className="unseen">{t('leadership.owed.title')}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`leadership-page.owed.${head}`)}
            </th>
          ))}
          <th scope="col">
            <span className="unseen">{t('leadership-page.answer')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {debts.map((debt) => (
          <DebtRow key={debt.id} debt={debt} fresh={fresh.has(debt.id)} />
        ))}
      </tbody>
    </table>
  );
};

const folded = 6;

/** What waits for an answer, and from whom it came. */
export const Owed = ({ debts }: { readonly debts: readonly Debt[] }) => {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const fresh = useFresh(debts.map(({ id }) => id));
  const shown = all ? debts : debts.slice(0, folded);
  return (
    <Section title={t('leadership.owed.title')} count={debts.length || undefined}>
      <div className="sheet">
        {debts.length === 0 ? (
          <EmptyState good>{t('leadership.owed.none')}</EmptyState>
        ) : (
          <DebtTable debts={shown} fresh={fresh} />
        )}
      </div>
      {shown.length < debts.length && (
        <button type="button" className="as-link strong" onClick={() => setAll(true)}>
          {t('common.show-all')} ({debts.length})
        </button>
      )}
      <p className="second">
        {t('leadership.owed.hint')}{' '}
        <Link to={lists.systemIssues} search={{ box: 'at-me' }}>
          {t('leadership-page.owed.all')}
        </Link>
      </p>
    </Section>
  );
};
