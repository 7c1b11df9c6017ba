import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ActionLine } from '#contract/action';
import { addDays } from '../shell/dates.js';
import { useToday } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';
import { DeedForm, type DeedAnswers, type DeedField } from '../ui/deed-form.js';
import { asks, deedsOf, type Deed } from './deeds.js';
import { useActionDeed } from './use-action-deed.js';

interface ActionProps {
  readonly action: ActionLine;
}

/** What each deed asks: a reason, a new day, or why it came late. */
const useFields = (action: ActionLine): Record<Deed, readonly DeedField[]> => {
  const { t } = useTexts();
  const today = useToday();
  const from = action.dueOn > today ? action.dueOn : today;
  return {
    accept: [],
    start: [],
    complete: [
      {
        name: 'lateReason',
        label: t('action-page.field.late-reason'),
        kind: 'text',
        required: true,
      },
      { name: 'note', label: t('action-page.field.note'), kind: 'text' },
    ],
    dispute: [
      {
        name: 'reason',
        label: t('action-page.field.dispute-reason'),
        kind: 'text',
        required: true,
      },
    ],
    postpone: [
      {
        name: 'dueOn',
        label: t('action-page.field.due-on'),
        kind: 'day',
        required: true,
        min: addDays(from, 1),
      },
      { name: 'reason', label: t('action-page.field.reason'), kind: 'text', required: true },
    ],
  };
};

/** Only what was answered is sent. */
const bodyOf = (answers: DeedAnswers): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).filter(([, text]) => text.trim() !== ''));

interface AskingProps extends ActionProps {
  readonly deed: Deed;
  readonly onClose: () => void;
}

const Asking = ({ action, deed, onClose }: AskingProps) => {
  const { t } = useTexts();
  const { act } = useActionDeed(action);
  const fields = useFields(action)[deed];
  return (
    <section className="action-asking" aria-label={t(`action-page.deed.${deed}`)}>
      <DeedForm
        name={`action.${action.id}.${deed}`}
        fields={fields}
        submit={t(`action-page.send.${deed}`)}
        onSend={async (answers) => {
          await act(deed, bodyOf(answers));
          onClose();
        }}
        onCancel={onClose}
      />
    </section>
  );
};

interface DeedButtonProps extends ActionProps {
  readonly deed: Deed;
  readonly first: boolean;
  readonly open: boolean;
  readonly onAsk: () => void;
}

const DeedButton = ({ action, deed, first, open, onAsk }: DeedButtonProps) => {
  const { t } = useTexts();
  const { actNow } = useActionDeed(action);
  const [busy, setBusy] = useState(false);
  const needs = asks(deed, action);
  const press = async () => {
    if (needs) return onAsk();
    if (busy) return undefined;
    setBusy(true);
    await actNow(deed);
    return setBusy(false);
  };
  return (
    <Button
      variant={first ? 'secondary' : 'tertiary'}
      aria-busy={busy}
      {...(needs ? { 'aria-expanded': open } : {})}
      onClick={() => void press()}
    >
      {t(`action-page.deed.${deed}`)}
      <span className="unseen">: {action.what ?? t('my-day.actions.case')}</span>
    </Button>
  );
};

/** What the reader may do with an action; what asks for words opens below the buttons. */
export const ActionDeeds = ({ action }: ActionProps) => {
  const [asked, setAsked] = useState<Deed | null>(null);
  const offered = deedsOf(action);
  if (offered.length === 0) return null;
  return (
    <div className="action-deeds">
      <div className="action-buttons">
        {offered.map((deed, place) => (
          <DeedButton
            key={deed}
            action={action}
            deed={deed}
            first={place === 0}
            open={asked === deed}
            onAsk={() => setAsked(asked === deed ? null : deed)}
          />
        ))}
      </div>
      {asked !== null && offered.includes(asked) && (
        <Asking key={asked} action={action} deed={asked} onClose={() => setAsked(null)} />
      )}
    </div>
  );
};
