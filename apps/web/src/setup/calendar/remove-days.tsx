import { Button, Dialog } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef } from 'react';
import { post } from '../../shell/api.js';
import { problemText } from '../../shell/problem-text.js';
import { useDeed } from '../../shell/use-deed.js';
import { useTexts } from '../../shell/use-texts.js';

interface RemoveProps {
  readonly name: string;
  readonly when: string;
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Asks once before a stretch of days leaves the calendar, and says how many days it is. */
export const RemoveDays = ({ name, when, ids, onClose }: RemoveProps) => {
  const { t } = useTexts();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { problem, busy, run } = useDeed('calendar-day');
  useEffect(() => dialog.current?.showModal(), []);
  const count = ids.length;
  const reason = t('calendar-page.ended-reason');
  const end = async () => {
    if (await run(() => post('/api/calendar-days/end', { days: ids, reason }))) onClose();
  };
  return (
    <Dialog ref={dialog} closeButton={t('common.close')} onClose={onClose} aria-labelledby={title}>
      <div className="ask-form">
        <h2 id={title}>{t('calendar-page.remove-title', { name })}</h2>
        <p>{t('calendar-page.remove-lead', { count, when })}</p>
        {problem !== undefined && (
          <p role="alert" className="ask-problem">
            {problemText(t, problem)}
          </p>
        )}
        <div className="ask-foot">
          <Button aria-busy={busy} onClick={() => void end()}>
            {t('calendar-page.remove-do', { count })}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('calendar-page.remove-not')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
