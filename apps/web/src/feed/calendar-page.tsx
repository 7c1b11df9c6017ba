import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Feeds, IssuedFeed } from '#contract/feed';
import { reading } from '../shell/api.js';
import { PageHeading } from '../shell/page-heading.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loaded, Section } from '../ui/section.js';
import { BusySection } from './busy-hours.js';
import { AskForAddress } from './ask-for-address.js';
import { FeedRow } from './feed-row.js';
import { NewAddress } from './new-address.js';
import './calendar.css';

const feedsReading = reading<Feeds>('/api/feeds', ['feed']);

/** Addresses that put my meetings in a calendar elsewhere. */
export const CalendarPage = () => {
  const { t } = useTexts();
  const feeds = useQuery(feedsReading);
  const [issued, setIssued] = useState<IssuedFeed | null>(null);
  return (
    <div className="content calendar">
      <div>
        <PageHeading>{t('feed-page.title')}</PageHeading>
        <p className="lead">{t('feed-page.lead')}</p>
      </div>
      {issued !== null && <NewAddress key={issued.id} url={issued.url} />}
      <AskForAddress onIssued={setIssued} />
      <Section title={t('feed-page.mine')}>
        <Loaded query={feeds}>
          {({ items }) => (
            <div className="sheet">
              {items.length === 0 ? (
                <EmptyState>{t('feed-page.none')}</EmptyState>
              ) : (
                <ul className="rows">
                  {items.map((feed) => (
                    <FeedRow
                      key={feed.id}
                      feed={feed}
                      onStopped={() => issued?.id === feed.id && setIssued(null)}
                    />
                  ))}
                </ul>
              )}
            </div>
          )}
        </Loaded>
      </Section>
      <BusySection />
    </div>
  );
};
