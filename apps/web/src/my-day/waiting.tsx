import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { DeadlineRing, DeadlineText } from '../ui/deadline-ring.js';
import { EmptyState } from '../ui/empty-state.js';
import { Section } from '../ui/section.js';
import { Trail } from '../ui/trail.js';
import type { Sent, Waiting } from './my-day.queries.js';

const WaitingRow = ({ waiting }: { readonly waiting: Waiting }) => {
  const { t, language } = useTexts();
  const { left, total } = waiting;
  const where = waiting.forum ? nameIn(waiting.forum.name, language) : '';
  return (
    <li className="waiting-row">
      {left !== null && <DeadlineRing left={left} total={total ?? Math.max(left, 1)} />}
      <div>
        <h3>
          {t(`my-day.waiting.code.${waiting.code}`, { title: waiting.title ?? '', forum: where })}
        </h3>
        <p className="second">
          {where}
          {left !== null && (
            <>
              {where && '. '}
              <DeadlineText left={left} />.
            </>
          )}
        </p>
        <Link to={placeOf(waiting.about.noun, waiting.about.id)} className="strong">
          {t('my-day.waiting.open')}
          <span className="unseen">
            {' '}
            {t(`my-day.waiting.code.${waiting.code}`, { title: waiting.title ?? '', forum: where })}
          </span>
        </Link>
      </div>
    </li>
  );
};

/** What nobody else will do before this person has. */
export const WaitingForMe = ({ waiting }: { readonly waiting: readonly Waiting[] }) => {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const shown = all ? waiting : waiting.slice(0, 5);
  return (
    <Section title={t('my-day.waiting.title')} count={waiting.length || undefined}>
      <div className="sheet">
        {waiting.length === 0 ? (
          <EmptyState good>{t('my-day.waiting.none')}</EmptyState>
        ) : (
          <ul className="rows">
            {shown.map((item) => (
              <WaitingRow key={item.id} waiting={item} />
            ))}
          </ul>
        )}
        {shown.length < waiting.length && (
          <button type="button" className="as-link strong show-all" onClick={() => setAll(true)}>
            {t('common.show-all')} ({waiting.length})
          </button>
        )}
      </div>
    </Section>
  );
};

const SentRow = ({ sent }: { readonly sent: Sent }) => {
  const { t, language } = useTexts();
  const at = sent.stops.at(-1);
  return (
    <li className="sent-row">
      <h3>{sent.title}</h3>
      <Trail
        answered={sent.answered}
        stops={sent.stops.map((stop) => ({
          id: stop.id,
          name: nameIn(stop.name, language),
          family: stop.forum ? familyOfKind(stop.forum.kind) : 'steer',
        }))}
      />
      <p className="second">
        {sent.answered ? (
          <span className="is-met">{t('my-day.answers.answered')}</span>
        ) : (
          <>
            {at && t('my-day.answers.at', { forum: nameIn(at.name, language) })}{' '}
            {sent.by && (
              <>
                {t('my-day.answers.by')} <DateText when={sent.by} form="day" />.
              </>
            )}
          </>
        )}
      </p>
      <Link to={placeOf('system-issue', sent.id)} className="strong">
        {t(sent.answered ? 'my-day.answers.read' : 'my-day.answers.open')}
        <span className="unseen">: {sent.title}</span>
      </Link>
    </li>
  );
};

/** Whoever sends something upward sees what became of it. */
export const AnswersToMe = ({ sent }: { readonly sent: readonly Sent[] }) => {
  const { t } = useTexts();
  return (
    <Section title={t('my-day.answers.title')}>
      <div className="sheet">
        {sent.length === 0 ? (
          <EmptyState>{t('my-day.answers.none')}</EmptyState>
        ) : (
          <ul className="rows">
            {sent.map((issue) => (
              <SentRow key={issue.id} sent={issue} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
};
