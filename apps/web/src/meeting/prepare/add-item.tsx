import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useId, useRef, useState, type FormEvent } from 'react';
import type { ItemAdded, MeetingPage } from '#contract/meeting';
import { newIdempotencyKey, post } from '../../shell/api.js';
import { sayDone } from '../../shell/say.js';
import { useTexts } from '../../shell/use-texts.js';
import type { Deed } from '../use-deed.js';

/** What is being written for a new item, and the deed that adds it. */
const useNewItem = (meeting: MeetingPage, deed: Deed) => {
  const { t } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  const [type, setType] = useState<string>(meeting.itemTypes[0] ?? 'inform');
  const [minutes, setMinutes] = useState('15');
  const [tried, setTried] = useState(false);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '') return field.current?.focus();
    const body = { type, title: title.trim(), minutes: Number(minutes) || 15 };
    const idempotencyKey = newIdempotencyKey();
    const added = await deed.act(() =>
      post<ItemAdded>(`/api/meetings/${meeting.id}/items`, body, { idempotencyKey }),
    );
    if (!added) return;
    void sayDone(t('meeting-page.add.done', { title: title.trim() }));
    setTitle('');
    setTried(false);
    field.current?.focus();
  };
  return { field, title, setTitle, type, setType, minutes, setMinutes, tried, add };
};

/** Puts a new item last. Cases are not written here: they come from the queue. */
export const AddItem = ({
  meeting,
  deed,
}: {
  readonly meeting: MeetingPage;
  readonly deed: Deed;
}) => {
  const { t } = useTexts();
  const id = useId();
  const { field, title, setTitle, type, setType, minutes, setMinutes, tried, add } = useNewItem(
    meeting,
    deed,
  );
  return (
    <form className="sheet add-item" noValidate onSubmit={(event) => void add(event)}>
      <Textfield
        ref={field}
        label={t('meeting-page.add.title')}
        value={title}
        maxLength={200}
        error={tried && title.trim() === '' && t('refusals.agenda-item.title-missing')}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Field>
        <Label htmlFor={id}>{t('meeting-page.add.type')}</Label>
        <Select id={id} value={type} onChange={(event) => setType(event.target.value)}>
          {meeting.itemTypes.map((each) => (
            <Select.Option key={each} value={each}>
              {t(`meeting.types.${each}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield
        type="number"
        label={t('meeting-page.add.minutes')}
        value={minutes}
        min={1}
        max={240}
        onChange={(event) => setMinutes(event.target.value)}
      />
      <Button type="submit" variant="secondary" aria-busy={deed.busy}>
        {t('meeting-page.add.do')}
      </Button>
    </form>
  );
};
