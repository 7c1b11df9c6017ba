import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import type { MinutesPage, Remarked } from '#contract/minutes';
import { useDeed } from '../meeting/use-deed.js';
import { newIdempotencyKey, post } from '../shell/api.js';
import { dateIn } from '../shell/dates.js';
import { keep, kept, letGo } from '../shell/kept.js';
import { sayDone } from '../shell/say.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { Section } from '../ui/section.js';

const Write = ({ minutes }: { readonly minutes: MinutesPage }) => {
  const { t } = useTexts();
  const key = `remark.${minutes.id}`;
  const [text, setText] = useState(() => kept<string>(key) ?? '');
  const [tried, setTried] = useState(false);
  const deed = useDeed(`/api/minutes/${minutes.id}`);
  const write = (next: string) => {
    setText(next);
    keep(key, next);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim() === '') return;
    const idempotencyKey = newIdempotencyKey();
    const sent = await deed.act(() =>
      post<Remarked>(
        `/api/minutes/${minutes.id}/remarks`,
        { text: text.trim() },
        { idempotencyKey },
      ),
    );
    if (!sent) return;
    letGo(key);
    setText('');
    setTried(false);
    void sayDone(t('minutes-page.remarks.done'));
  };
  return (
    <form className="remark-form no-print" noValidate onSubmit={(event) => void send(event)}>
      <Textfield
        multiline
        rows={3}
        maxLength={4000}
        label={t('minutes-page.remarks.label')}
        description={t('minutes-page.remarks.hint')}
        value={text}
        error={
          deed.problem ?? (tried && text.trim() === '' && t('refusals.minutes.remark-missing'))
        }
        onChange={(event) => write(event.target.value)}
      />
      <Button type="submit" variant="secondary" aria-busy={deed.busy}>
        {t('minutes-page.remarks.do')}
      </Button>
    </form>
  );
};

/** What those who took part have to say about the draft, and where to say it. */
export const Remarks = ({ minutes }: { readonly minutes: MinutesPage }) => {
  const { t, language } = useTexts();
  const { remarkList, remarksDueOn } = minutes;
  const open = minutes.may.includes('minutes.remark');
  if (!open && remarkList.length === 0) return null;
  return (
    <Section
      title={t('minutes-page.remarks.title')}
      count={
        remarksDueOn &&
        t('minutes-page.remarks.until', { day: dateIn(language, remarksDueOn, 'weekday') })
      }
    >
      <div className="sheet">
        {remarkList.length === 0 && (
          <p className="second in-place">{t('minutes-page.remarks.none')}</p>
        )}
        <ul className="rows">
          {remarkList.map((remark) => (
            <li key={remark.id} className="remark">
              <p className="second">
                <b>{remark.by.name}</b> <DateText when={remark.at} form="day" />
              </p>
              <p>{remark.text}</p>
            </li>
          ))}
        </ul>
        {open && <Write minutes={minutes} />}
      </div>
    </Section>
  );
};
