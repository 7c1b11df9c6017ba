import { Button, Dialog } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { ForumPage } from '#contract/forum';
import { occasionsOf } from '#kernel/meeting/call-meeting';
import { type Cadence, isCadence } from '#kernel/time/cadence/cadence';
import { useTexts } from '../../shell/use-texts.js';
import { Icon } from '../../ui/icon.js';
import { Asked, Occasions, WhenAndWhere } from './call-fields.js';
import { useCall } from './use-call.js';

interface CallDialogProps {
  readonly forum: ForumPage;
  readonly cadence: Cadence;
  readonly onClose: () => void;
}

const CallDialog = ({ forum, cadence, onClose }: CallDialogProps) => {
  const { t } = useTexts();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const occasions = occasionsOf(cadence);
  const follows = cadence.where === 'follows-the-child';
  const place = follows ? '' : (forum.place ?? '');
  const first = { day: '', starts: '', minutes: '60', place };
  const form = useCall(forum, { occasion: occasions[0] ?? 'on-demand', ...first }, follows);
  useEffect(() => dialog.current?.showModal(), []);
  const send = async () => {
    const [wrong] = await form.send();
    if (wrong) dialog.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
  };
  return (
    <Dialog ref={dialog} closeButton={t('common.close')} onClose={onClose} aria-labelledby={title}>
      <form
        className="ask-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <h2 id={title}>{t('forum-page.call.title')}</h2>
        <Occasions occasions={occasions} form={form} />
        <WhenAndWhere forum={forum} cadence={cadence} form={form} />
        <Asked forum={forum} form={form} />
        {form.problem && (
          <div role="alert" className="ask-problem">
            <p>{form.problem}</p>
            {form.names.length > 0 && (
              <p>{t('forum-page.call.busy', { names: form.names.join(', ') })}</p>
            )}
          </div>
        )}
        <div className="ask-foot">
          <Button type="submit" aria-busy={form.busy}>
            {t('forum-page.call.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

/** Calls a meeting outside the series, for whoever may, where the plan lets the forum be called. */
export const CallMeeting = ({ forum }: { readonly forum: ForumPage }) => {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const { cadence, may, status } = forum;
  if (!may.includes('meeting.call') || status !== 'active' || !isCadence(cadence)) return null;
  if (occasionsOf(cadence).length === 0) return null;
  return (
    <>
      <Button variant="secondary" className="wide-on-phone" onClick={() => setOpen(true)}>
        <Icon name="calendar" />
        {t('forum-page.call.open')}
      </Button>
      {open && <CallDialog forum={forum} cadence={cadence} onClose={() => setOpen(false)} />}
    </>
  );
};
