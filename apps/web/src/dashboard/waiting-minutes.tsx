import { Link } from '@tanstack/react-router';
import type { Leadership } from '#contract/leadership';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { ForumName } from '../ui/forum-name.js';
import { RespondBy } from '../ui/respond-by.js';
import { Section } from '../ui/section.js';

/** Minutes that are written and not approved, the oldest first. */
export const MinutesWaiting = ({ minutesWaiting }: Pick<Leadership, 'minutesWaiting'>) => {
  const { t } = useTexts();
  return (
    <Section title={t('leadership.minutes.title')} count={minutesWaiting.length || undefined}>
      <div className="sheet">
        {minutesWaiting.length === 0 ? (
          <EmptyState good>{t('leadership.minutes.none')}</EmptyState>
        ) : (
          <ul className="rows line-list">
            {minutesWaiting.slice(0, 8).map(({ forum, count, oldest }) => (
              <li key={forum.id}>
                <Link to="/forums/$id" params={{ id: forum.id }} search={{ tab: 'minutes' }}>
                  <ForumName forum={forum} />
                </Link>
                <span className="second">
                  {t('leadership-page.minutes.count', { count })}{' '}
                  <DateText when={oldest} form="day" />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
};

/** What lies in other offices because a deadline passed: that it does, and nothing of a case. */
export const LiftedElsewhere = ({ escalations }: Pick<Leadership, 'escalations'>) => {
  const { t, language } = useTexts();
  const others = escalations.filter(({ mine }) => !mine);
  return (
    <Section title={t('leadership-page.elsewhere.title')} count={others.length || undefined}>
      <div className="sheet">
        {others.length === 0 ? (
          <EmptyState good>{t('leadership-page.elsewhere.none')}</EmptyState>
        ) : (
          <ul className="rows line-list">
            {others.slice(0, 8).map(({ id, reason, from, office, respondBy }) => (
              <li key={id}>
                <span>
                  <span className="strong">{t(`escalation.reason.${reason}`)}</span>
                  <span className="second">
                    <ForumName forum={from} />{' '}
                    {t('leadership-page.elsewhere.at', { office: nameIn(office.name, language) })}
                  </span>
                </span>
                <RespondBy day={respondBy} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
};
