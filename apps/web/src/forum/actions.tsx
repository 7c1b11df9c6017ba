import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ActionLine } from '#contract/action';
import type { ForumPage } from '#contract/forum';
import { lists, placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { DeadlineText } from '../ui/deadline-ring.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loaded, Section } from '../ui/section.js';
import { actionsOfReading } from './forum-lists.queries.js';

interface PanelProps {
  readonly forum: ForumPage;
}

const moods = ['late', 'soon', 'later'] as const;
const looks = { late: 'is-late', soon: 'is-soon', later: 'muted' } as const;

/** The open actions in one bar: what is late, what is due this week, what can wait. */
export const OpenActions = ({ forum }: PanelProps) => {
  const { t } = useTexts();
  if (forum.actions === null) return null;
  const { overdue, week, later } = forum.actions;
  const counts = { late: overdue, soon: week, later };
  const all = overdue + week + later;
  return (
    <Section
      title={t('forum-page.actions.title')}
      count={all}
      aside={
        <Link to={lists.actions} search={{ forum: forum.id }}>
          {t('common.show-all')}
        </Link>
      }
    >
      <div className="sheet action-sum">
        {all === 0 ? (
          <p className="second">{t('forum-page.actions.none')}</p>
        ) : (
          <>
            <div className="action-bar" aria-hidden="true">
              {moods.map(
                (mood) =>
                  counts[mood] > 0 && (
                    <i key={mood} data-mood={mood} style={{ flexGrow: counts[mood] }} />
                  ),
              )}
            </div>
            <p className="action-words">
              {moods.map((mood) => (
                <span key={mood} className={looks[mood]}>
                  {t(`forum-page.actions.${mood}`, { count: counts[mood] })}
                </span>
              ))}
            </p>
          </>
        )}
      </div>
    </Section>
  );
};

const ActionRow = ({ action }: { readonly action: ActionLine }) => {
  const { t } = useTexts();
  return (
    <tr>
      <th scope="row">
        <Link to={placeOf('action', action.id)}>
          {action.what ?? `${t('my-day.actions.case')} ${action.receipt ?? ''}`}
        </Link>
      </th>
      <td>{action.person?.name ?? t('common.seat.vacant')}</td>
      <td>
        <DateText when={action.dueOn} /> <DeadlineText left={action.left} />
      </td>
    </tr>
  );
};

const ActionTable = ({ forum }: PanelProps) => {
  const { t } = useTexts();
  const actions = useQuery(actionsOfReading(forum.id));
  return (
    <Loaded query={actions}>
      {({ items }) =>
        items.length > 0 && (
          <div className="sheet">
            <table className="plain-table stacks">
              <caption className="unseen">{t('forum-page.actions.title')}</caption>
              <thead>
                <tr>
                  {(['what', 'who', 'due'] as const).map((head) => (
                    <th key={head} scope="col">
                      {t(`forum-page.actions.${head}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map((action) => (
                  <ActionRow key={action.id} action={action} />
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Loaded>
  );
};

/** The open actions of the forum, for those who sit there. */
export const Actions = ({ forum }: PanelProps) => {
  const { t } = useTexts();
  if (forum.actions === null) {
    return (
      <div className="sheet">
        <EmptyState>{t('forum-page.actions.hidden')}</EmptyState>
      </div>
    );
  }
  return (
    <>
      <OpenActions forum={forum} />
      <ActionTable forum={forum} />
    </>
  );
};
