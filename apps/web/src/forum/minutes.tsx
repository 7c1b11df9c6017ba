import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ForumPage } from '#contract/forum';
import type { MinutesLine } from '#contract/minutes';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { EmptyState } from '../ui/empty-state.js';
import { MoodTag } from '../ui/mood-tag.js';
import { Loaded, Section } from '../ui/section.js';
import { minutesOfReading } from './forum-lists.queries.js';

const Row = ({ minutes }: { readonly minutes: MinutesLine }) => {
  const { t } = useTexts();
  const locked = minutes.state === 'locked' || minutes.state === 'approved';
  return (
    <li>
      <Link to={placeOf('minutes', minutes.id)} className="minutes-row">
        <span className="strong">
          <DateText when={minutes.day} />
        </span>
        <span>
          {t(`forum-page.minutes.states.${minutes.state}`)}
          <span className="second">
            {minutes.approvedAt && (
              <>
                {' '}
                <DateText when={minutes.approvedAt} form="day" />
              </>
            )}
            {minutes.number && ` · ${minutes.number}`}
          </span>
        </span>
        {minutes.remarks > 0 && !locked ? (
          <MoodTag mood="soon">
            {t('forum-page.minutes.remarks', { count: minutes.remarks })}
          </MoodTag>
        ) : (
          locked && <MoodTag icon="lock">{t('forum-page.minutes.states.locked')}</MoodTag>
        )}
      </Link>
    </li>
  );
};

interface MinutesProps {
  readonly forum: ForumPage;
  readonly limit?: number;
}

/** The minutes, latest first. */
export const Minutes = ({ forum, limit = Infinity }: MinutesProps) => {
  const { t } = useTexts();
  const minutes = useQuery(minutesOfReading(forum.id));
  return (
    <Section
      title={t('forum-page.minutes.title')}
      aside={
        limit !== Infinity && (
          <Link to="/forums/$id" params={{ id: forum.id }} search={{ tab: 'minutes' }}>
            {t('forum-page.minutes.all')}
          </Link>
        )
      }
    >
      <Loaded query={minutes}>
        {({ items }) => (
          <div className="sheet">
            {items.length === 0 ? (
              <EmptyState>{t('forum-page.minutes.none')}</EmptyState>
            ) : (
              <ul className="rows">
                {items.slice(0, limit).map((each) => (
                  <Row key={each.id} minutes={each} />
                ))}
              </ul>
            )}
          </div>
        )}
      </Loaded>
    </Section>
  );
};
