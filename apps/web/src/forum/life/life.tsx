import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ForumPage } from '#contract/forum';
import { nameIn } from '#kernel/language';
import { isOver, mayBecome } from '#kernel/forum/lifecycle';
import { post } from '../../shell/api.js';
import { sayDone } from '../../shell/say.js';
import { useTexts } from '../../shell/use-texts.js';
import { useDeed } from '../../meeting/use-deed.js';
import { DateText } from '../../ui/date-text.js';
import { Section } from '../../ui/section.js';
import { EndForum } from './end-forum.js';
import { Hindrances } from './hindrances.js';

interface LifeProps {
  readonly forum: ForumPage;
}

const Steps = ({ forum }: LifeProps) => {
  const { t } = useTexts();
  return (
    <ol className="life-steps">
      {forum.life.map(({ status, on, reason }) => (
        <li key={`${status} ${on}`}>
          <span className="strong">{t(`forum-page.life.statuses.${status}`)}</span>{' '}
          <DateText when={on} form="full" />
          {reason !== null && <p className="second">{reason}</p>}
        </li>
      ))}
    </ol>
  );
};

const Deeds = ({ forum }: LifeProps) => {
  const { t } = useTexts();
  const deed = useDeed(`/api/forums/${forum.id}`);
  const [ending, setEnding] = useState(false);
  if (!forum.may.includes('forum.become')) return null;
  const activate = async () => {
    const path = `/api/forums/${forum.id}/status`;
    const body = { status: 'active', by: null };
    if (await deed.act(() => post(path, body, { version: forum.version })))
      void sayDone(t('forum-page.life.activated'));
  };
  return (
    <>
      {deed.problem && (
        <div role="alert" className="ask-problem">
          <p>{deed.problem}</p>
          <Hindrances error={deed.error} />
        </div>
      )}
      <div className="ask-foot">
        {mayBecome(forum.status, 'active') && (
          <Button aria-busy={deed.busy} onClick={() => void activate()}>
            {t('forum-page.life.activate')}
          </Button>
        )}
        {!isOver(forum.status) && (
          <Button variant="tertiary" onClick={() => setEnding(true)}>
            {t('forum-page.life.end')}
          </Button>
        )}
      </div>
      {ending && <EndForum forum={forum} onClose={() => setEnding(false)} />}
    </>
  );
};

/** How the forum came to be what it is, and the next step for whoever may take it. */
export const Life = ({ forum }: LifeProps) => {
  const { t, language } = useTexts();
  return (
    <Section title={t('forum-page.life.title')}>
      <div className="sheet life-sheet">
        <Steps forum={forum} />
        {forum.replacedBy && (
          <p>
            {t('forum-page.life.replaced-by', { forum: nameIn(forum.replacedBy.name, language) })}
          </p>
        )}
        <Deeds forum={forum} />
      </div>
    </Section>
  );
};
