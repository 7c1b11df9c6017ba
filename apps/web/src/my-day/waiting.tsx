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
import type { DayTrail, Waiting } from '#contract/my-day';

type Sent = DayTrail;

/** The noun each kind of waiting is about: where it is opened. */
const nouns: Record<Waiting['kind'], string> = {
  'referral-claim': 'referral',
  'referral-triage': 'referral',
  'referral-answer': 'referral',
  'referral-returned': 'referral',
  'consent-missing': 'referral',
  'minutes-write': 'minutes',
  'minutes-approve': 'minutes',
  'action-respond': 'action',
  'issue-answer': 'system-issue',
  'issue-acknowledge': 'system-issue',
  'escalation-answer': 'escalation',
  election: 'duty',
};

const WaitingRow = ({ waiting }: { readonly waiting: Waiting }) => {
  const { t, language } = useTexts();
  const { clock } = waiting;
  const what = t(`my-day.waiting.kind.${waiting.kind}`);
  const where = waiting.forum ? nameIn(waiting.forum.name, language) : '';
  return (
    <li className="waiting-row">
      {clock && <DeadlineRing left={clock.left} used={clock.used} />}
      <div>
        <h3>{what}</h3>
        <p className="second">
          {[...(waiting.label ? [waiting.label] : []), where].filter(Boolean).join(' · ')}
        </p>
        {clock && (
          <p className="second">
            <DeadlineText left={clock.left} />
          </p>
        )}
        <Link to={placeOf(nouns[waiting.kind], waiting.id)} className="strong">
          {t('my-day.waiting.open')}
          <span className="unseen">: {what}</span>
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
  const answered = sent.answer !== null;
  const nameOf = (step: Sent['steps'][number]) =>
    step.forum ? nameIn(step.forum.name, language) : (step.office ?? '');
  const at = sent.steps.at(-1);
  return (
    <li className="sent-row">
      <h3>{sent.title}</h3>
      <Trail
        answered={answered}
        stops={sent.steps.map((step) => ({
          id: `${step.deed} ${step.on} ${nameOf(step)}`,
          name: nameOf(step),
          family: step.forum ? familyOfKind(step.forum.kind) : 'steer',
        }))}
      />
      <p className="second">
        {answered ? (
          <>
            <span className="is-met">{t('my-day.answers.answered')}</span> {sent.answer}
          </>
        ) : (
          <>
            {at && t('my-day.answers.at', { forum: nameOf(at) })}{' '}
            {sent.respondBy && (
              <>
                {t('my-day.answers.by')} <DateText when={sent.respondBy} form="day" />.
              </>
            )}
          </>
        )}
      </p>
      <Link to={placeOf('system-issue', sent.id)} className="strong">
        {t(answered ? 'my-day.answers.read' : 'my-day.answers.open')}
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
