import { Button } from '@digdir/designsystemet-react';
import { useId, useState, type FormEvent, type ReactNode } from 'react';

interface QuickAddProps {
  readonly label: string;
  readonly placeholder: string;
  readonly action: string;
  /** What was understood of the text so far: a person, a date. Shown and spoken beneath the field. */
  readonly understood?: (text: string) => ReactNode;
  /** Adds it; the text stays in the field until this has resolved to true. */
  readonly onAdd: (text: string) => Promise<boolean>;
}

/** One line that becomes a row: «Maren ringer hjem om søvn tirsdag 24.11», then Enter. */
export const QuickAdd = ({ label, placeholder, action, understood, onAdd }: QuickAddProps) => {
  const id = useId();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || busy) return;
    setBusy(true);
    const added = await onAdd(text.trim()).finally(() => setBusy(false));
    if (added) setText('');
  };
  return (
    <form className="quick-add" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="ds-input"
        value={text}
        placeholder={placeholder}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" variant="secondary" loading={busy}>
        {action}
      </Button>
      <output htmlFor={id}>{text.trim() === '' ? null : understood?.(text)}</output>
    </form>
  );
};
