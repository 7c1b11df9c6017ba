import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { post } from '../shell/api.js';
import { lists, placeOf } from '../shell/places.js';
import { problemText } from '../shell/problem-text.js';
import { sayDone, sayProblem } from '../shell/say.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { moodOf } from '../ui/deadline-ring.js';
import { EmptyState } from '../ui/empty-state.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { Icon } from '../ui/icon.js';
import { Section } from '../ui/section.js';
import type { DayAction } from '#contract/my-day';
import { myDayReading } from './my-day.queries.js';

const looks = { late: 'is-late', soon: 'is-soon', calm: 'second', paused: 'second' } as const;

const Due = ({ action }: { readonly action: DayAction }) => {
  const { t } = useTexts();
  if (action.left < 0) {
    return (
      <span className="is-late">{t('common.deadline.over-short', { count: -action.left })}</span>
    );
  }
  return (
    <span className={looks[moodOf(action.left)]}>
      <DateText when={action.dueOn} form="weekdayShort" />
    </span>
  );
};

const useComplete = () => {
  const { t } = useTexts();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: DayAction) =>
      post(`/api/actions/${action.id}/complete`, {}, { version: action.version }),
    onSuccess: (_answer, action) => {
      void sayDone(t('my-day.actions.done', { title: action.what ?? t('my-day.actions.case') }));
      return client.invalidateQueries({ queryKey: myDayReading.queryKey });
    },
    onError: (error) => void sayProblem(problemText(t, error)),
  });
};

const ActionRow = ({ action }: { readonly action: DayAction }) => {
  const { t, language } = useTexts();
  const complete = useComplete();
  const title = action.what ?? t('my-day.actions.case');
  return (
    <li className="action-row">
      {action.may.includes('action.complete') ? (
        <input
          type="checkbox"
          className="ds-input"
          aria-label={t('my-day.actions.complete', { title })}
          checked={complete.isPending || complete.isSuccess}
          onChange={() => complete.mutate(action)}
        />
      ) : (
        <span className="action-dot" aria-hidden="true" />
      )}
      <span className="action-what">
        <Link to={placeOf('action', action.id)}>{title}</Link>
        {action.what === null && (
          <>
            {' '}
            <Icon name="lock" size={16} />
            <span className="second">{t('my-day.next.locked')}</span>
          </>
        )}
      </span>
      <span className="action-forum second">
        <FamilySymbol family={familyOfKind(action.forum.kind)} />{' '}
        {nameIn(action.forum.name, language)}
      </span>
      <Due action={action} />
    </li>
  );
};

/** What I have said I will do, nearest first. */
export const MyActions = ({ actions }: { readonly actions: readonly DayAction[] }) => {
  const { t } = useTexts();
  const late = actions.filter((action) => action.left < 0).length;
  const count = [
    t('my-day.actions.count', { count: actions.length }),
    ...(late > 0 ? [t('my-day.actions.late', { count: late })] : []),
  ].join(', ');
  return (
    <Section
      title={t('my-day.actions.title')}
      count={actions.length === 0 ? undefined : count}
      aside={<Link to={lists.actions}>{t('my-day.actions.all')}</Link>}
    >
      <div className="sheet">
        {actions.length === 0 ? (
          <EmptyState good>{t('my-day.actions.none')}</EmptyState>
        ) : (
          <ul className="rows">
            {actions.slice(0, 8).map((action) => (
              <ActionRow key={action.id} action={action} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
};
