import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ListedFeed } from '#contract/feed';
import { nameIn } from '#kernel/language';
import { post } from '../shell/api.js';
import { problemText } from '../shell/problem-text.js';
import { readAnew } from '../shell/read-anew.js';
import { sayDone, sayProblem } from '../shell/say.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';

interface FeedRowProps {
  readonly feed: ListedFeed;
  readonly onStopped: () => void;
}

/** An address that works, when a calendar last asked for it, and the way to stop it. */
export const FeedRow = ({ feed, onStopped }: FeedRowProps) => {
  const { t, language } = useTexts();
  const [busy, setBusy] = useState(false);
  const name = feed.forum ? nameIn(feed.forum.name, language) : t('feed-page.all-mine');
  const stop = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await post(`/api/feeds/${feed.id}/revoke`);
      onStopped();
      void sayDone(t('feed-page.stopped'));
    } catch (error) {
      void sayProblem(problemText(t, error));
    }
    await readAnew('feed');
    setBusy(false);
  };
  return (
    <li className="feed-row">
      <div>
        <h3>{name}</h3>
        <p className="second">
          {t('feed-page.made')} <DateText when={feed.createdAt} form="date" />
          {' · '}
          {feed.fetchedAt ? (
            <>
              {t('feed-page.fetched')} <DateText when={feed.fetchedAt} form="date" />{' '}
              <DateText when={feed.fetchedAt} form="clock" />
            </>
          ) : (
            t('feed-page.never')
          )}
        </p>
      </div>
      {feed.may.includes('feed.revoke') && (
        <Button variant="secondary" aria-busy={busy} onClick={() => void stop()}>
          {t('feed-page.stop')}
          <span className="unseen">: {name}</span>
        </Button>
      )}
    </li>
  );
};
