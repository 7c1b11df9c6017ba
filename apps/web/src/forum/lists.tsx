import { Link } from '@tanstack/react-router';
import type { ForumPage } from '#contract/forum';
import { lists } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { Section } from '../ui/section.js';

interface PanelProps {
  readonly forum: ForumPage;
}

/** The cases have a page of their own, which shows each reader what that reader may see. */
export const Cases = ({ forum }: PanelProps) => {
  const { t } = useTexts();
  const takes = forum.policy.accepts.some((kind) => kind !== 'system');
  if (!takes) return null;
  return (
    <Section title={t('forum-page.cases.title')}>
      <div className="sheet">
        <EmptyState
          action={
            <Link to={lists.referrals} search={{ forum: forum.id }} className="strong">
              {t('forum-page.cases.open')}
            </Link>
          }
        >
          <Icon name="lock" size={16} /> {t('forum-page.cases.hidden')}
        </EmptyState>
      </div>
    </Section>
  );
};

/** The minutes of the forum, on their own page. */
export const Minutes = ({ forum }: PanelProps) => {
  const { t } = useTexts();
  return (
    <Section title={t('forum-page.minutes.title')}>
      <div className="sheet">
        <EmptyState
          action={
            <Link to={lists.minutes} search={{ forum: forum.id }} className="strong">
              {t('forum-page.minutes.all')}
            </Link>
          }
        >
          {t('forum-page.minutes.about')}
        </EmptyState>
      </div>
    </Section>
  );
};

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

export const Actions = OpenActions;
