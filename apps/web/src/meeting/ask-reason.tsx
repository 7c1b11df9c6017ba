import { Button, Dialog, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../shell/use-texts.js';

interface AskReasonProps {
  /** The part of the texts that says what is asked: title, hint, label, action. */
  readonly about: 'postpone' | 'cancel-meeting';
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onGiven: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why. The others get to see it, so it cannot be left out. */
export const AskReason = ({ about, busy, problem, onGiven, onClose }: AskReasonProps) => {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && reason.trim() === '';
  useEffect(() => dialog.current?.showModal(), []);
  const give = () => {
    setTried(true);
    if (reason.trim() === '') dialog.current?.querySelector('textarea')?.focus();
    else onGiven(reason.trim());
  };
  return (
    <Dialog
      ref={dialog}
      closeButton={t('common.close')}
      onClose={onClose}
      aria-labelledby="reason-title"
    >
      <form
        className="meeting-dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          give();
        }}
      >
        <h2 id="reason-title">{t(`meeting-page.${about}.title`)}</h2>
        <p className="second">{t(`meeting-page.${about}.hint`)}</p>
        <Textfield
          multiline
          rows={3}
          maxLength={400}
          label={t(`meeting-page.${about}.label`)}
          value={reason}
          error={missing && t('refusals.meeting.reason-missing')}
          onChange={(event) => setReason(event.target.value)}
        />
        {problem && (
          <p role="alert" className="is-late">
            {problem}
          </p>
        )}
        <div className="page-actions">
          <Button type="submit" aria-busy={busy}>
            {t(`meeting-page.${about}.do`)}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('meeting-page.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
