import { Button, Checkbox, Dialog } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import type { AgendaItemLine } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';
import { useTexts } from '../../shell/use-texts.js';
import { useItemTitle } from '../item-words.js';

interface AskImpartialProps {
  readonly item: AgendaItemLine;
  readonly meeting: MeetingPage;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onOpen: (partial: readonly string[]) => void;
  readonly onClose: () => void;
}

interface WhoLeavesProps {
  readonly meeting: MeetingPage;
  readonly partial: readonly string[];
  readonly onToggle: (person: string) => void;
}

/** Those in the room, to be ticked who are not impartial. */
const WhoLeaves = ({ meeting, partial, onToggle }: WhoLeavesProps) => {
  const { t } = useTexts();
  const inside = meeting.attendance.filter(({ presence }) => presence === 'in');
  return (
    <fieldset className="plain-fieldset">
      <legend className="strong">{t('meeting-page.impartial.who')}</legend>
      {inside.map(({ person }) => (
        <Checkbox
          key={person.id}
          label={person.name}
          checked={partial.includes(person.id)}
          onChange={() => onToggle(person.id)}
        />
      ))}
      {inside.length === 0 && <p className="second">{t('meeting-page.impartial.nobody')}</p>}
    </fieldset>
  );
};

/** Asked before an item is taken up: who is not impartial, and leaves for it. */
export const AskImpartial = ({
  item,
  meeting,
  busy,
  problem,
  onOpen,
  onClose,
}: AskImpartialProps) => {
  const { t } = useTexts();
  const titleOf = useItemTitle();
  const dialog = useRef<HTMLDialogElement>(null);
  const [partial, setPartial] = useState<readonly string[]>([]);
  useEffect(() => dialog.current?.showModal(), []);
  const toggle = (id: string) =>
    setPartial(partial.includes(id) ? partial.filter((each) => each !== id) : [...partial, id]);
  return (
    <Dialog
      ref={dialog}
      closeButton={t('common.close')}
      onClose={onClose}
      aria-labelledby="impartial-title"
    >
      <form
        className="meeting-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onOpen(partial);
        }}
      >
        <h2 id="impartial-title">{t('meeting-page.impartial.title')}</h2>
        <p>
          <b>{titleOf(item)}</b>
        </p>
        <p className="second">{t('meeting-page.impartial.hint')}</p>
        <WhoLeaves meeting={meeting} partial={partial} onToggle={toggle} />
        {problem && (
          <p role="alert" className="is-late">
            {problem}
          </p>
        )}
        <div className="page-actions">
          <Button type="submit" aria-busy={busy}>
            {t(
              partial.length === 0
                ? 'meeting-page.impartial.open'
                : 'meeting-page.impartial.open-without',
              { count: partial.length },
            )}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('meeting-page.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
