import { useState } from 'react';
import type { Leadership } from '#contract/leadership';
import { nameIn } from '#kernel/language';
import { dateIn, todayInOslo } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { ForumName } from '../ui/forum-name.js';
import { Section } from '../ui/section.js';
import { useFresh, useSaidSeldom } from './use-fresh.js';

type Line = Leadership['feed'][number];

const folded = 6;

interface LineRowProps {
  readonly line: Line;
  readonly today: string;
  readonly fresh: boolean;
}

const LineRow = ({ line, today, fresh }: LineRowProps) => {
  const { t, language } = useTexts();
  const at = Date.parse(line.at);
  const isToday = todayInOslo(at) === today;
  return (
    <li className={`feed-line ${fresh ? 'is-fresh' : ''}`}>
      <time dateTime={line.at} className="second">
        {dateIn(language, at, isToday ? 'clock' : 'dayShort')}
      </time>
      <span>
        {t(`leadership.fact.${line.fact}`)}
        <span className="second">
          <ForumName forum={line.forum} />
        </span>
      </span>
    </li>
  );
};

/** What happens in the forums, the latest first. It holds no cases and no counts of them. */
export const Feed = ({ feed, today }: Pick<Leadership, 'feed' | 'today'>) => {
  const { t, language } = useTexts();
  const [all, setAll] = useState(false);
  const fresh = useFresh(feed.map(({ id }) => id));
  const [latest] = feed;
  const said = useSaidSeldom(
    latest === undefined
      ? ''
      : `${t(`leadership.fact.${latest.fact}`)}: ${nameIn(latest.forum.name, language)}`,
  );
  const shown = all ? feed : feed.slice(0, folded);
  return (
    <Section title={t('leadership.feed.title')}>
      <output className="unseen">{said}</output>
      <div className="sheet">
        {feed.length === 0 ? (
          <EmptyState>{t('leadership.feed.none')}</EmptyState>
        ) : (
          <ol className="rows">
            {shown.map((line) => (
              <LineRow key={line.id} line={line} today={today} fresh={fresh.has(line.id)} />
            ))}
          </ol>
        )}
      </div>
      {shown.length < feed.length && (
        <button type="button" className="as-link second" onClick={() => setAll(true)}>
          {t('leadership-page.feed.all')}
        </button>
      )}
    </Section>
  );
};
