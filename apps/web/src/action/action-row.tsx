import { Link } from '@tanstack/react-router';
import type { ActionLine } from '#contract/action';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { DeadlineText } from '../ui/deadline-ring.js';
import { ForumName } from '../ui/forum-name.js';
import { Icon } from '../ui/icon.js';
import { MoodTag } from '../ui/mood-tag.js';
import { ActionDeeds } from './action-deeds.js';

interface ActionProps {
  readonly action: ActionLine;
}

const moods = { waiting: 'soon', accepted: 'plain', disputed: 'late' } as const;

/** What it is about. The words of a case's action stay in the case, which is one press away. */
export const ActionTitle = ({ action }: ActionProps) => {
  const { t } = useTexts();
  if (action.referral === null) return <>{action.what}</>;
  return (
    <>
      {t('action-page.of-case', { receipt: action.receipt ?? '' })}{' '}
      <Icon name="lock" size={16} label={t('my-day.next.locked')} />
    </>
  );
};

/** How far it has come, in one or two words. */
export const ActionState = ({ action }: ActionProps) => {
  const { t } = useTexts();
  if (action.state === 'started') {
    return <MoodTag mood="act">{t('action.states.started')}</MoodTag>;
  }
  if (action.state !== 'open') return <MoodTag>{t(`action.states.${action.state}`)}</MoodTag>;
  return (
    <MoodTag mood={moods[action.response]}>{t(`action-page.response.${action.response}`)}</MoodTag>
  );
};

/** Whose it is and which forum gave it. */
export const ActionOrigin = ({ action }: ActionProps) => {
  const { t } = useTexts();
  return (
    <p className="second action-origin">
      <ForumName forum={action.forum} />
      <span>{action.person?.name ?? t('action-page.nobody')}</span>
      {action.escalatedOn && (
        <span className="is-late">
          {t('action-page.escalated')} <DateText when={action.escalatedOn} form="day" />
        </span>
      )}
    </p>
  );
};

/** An action in a list: what, whose, by when, and what can be done with it. */
export const ActionRow = ({ action }: ActionProps) => (
  <li className="action-line">
    <div className="action-words">
      <h2 className="action-name">
        <Link
          to={
            action.referral === null
              ? placeOf('action', action.id)
              : placeOf('referral', action.referral)
          }
        >
          <ActionTitle action={action} />
        </Link>
      </h2>
      {action.referral === null && action.goal && <p className="second">{action.goal}</p>}
      <ActionOrigin action={action} />
    </div>
    <div className="action-when">
      <span className="strong">
        <DateText when={action.dueOn} form="weekdayShort" />
      </span>
      <span className="second">
        <DeadlineText left={action.left} />
      </span>
      <ActionState action={action} />
    </div>
    <ActionDeeds action={action} />
  </li>
);
