import { Button, Dialog, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import type { ReferralCard } from '#contract/referral';
import { keep, kept, letGo } from '../../shell/kept.js';
import { addDays } from '../../shell/dates.js';
import { useToday } from '../../shell/session.js';
import { useTexts } from '../../shell/use-texts.js';
import { deeds, type Deed, type DeedForm } from './deeds.js';
import { ScheduleFields } from './schedule-fields.js';
import { useDeed } from './use-deed.js';

interface DeedDialogProps {
  readonly deed: Deed;
  readonly card: ReferralCard;
  /** `done` when the deed was done, and not only put away. */
  readonly onClose: (done: boolean) => void;
}

type Answers = Readonly<Record<string, string>>;

const bodyOf = (form: DeedForm, answers: Answers): Record<string, string | null> =>
  Object.fromEntries(
    form.fields.map(({ name }) => [name, answers[name]?.trim() ? answers[name] : null]),
  );

/** The answers of a deed, kept in this tab until they are sent. */
const useAnswers = ({ deed, card }: DeedDialogProps) => {
  const key = `deed.${card.id}.${deed}`;
  const [answers, setAnswers] = useState<Answers>(() => kept<Answers>(key) ?? {});
  const answer = (name: string, text: string) => {
    const next = { ...answers, [name]: text };
    setAnswers(next);
    keep(key, next);
  };
  return { answers, answer, sent: () => letGo(key) };
};

interface QuestionsProps {
  readonly deed: Deed;
  readonly answers: Answers;
  readonly missing: readonly string[];
  readonly onAnswer: (name: string, text: string) => void;
}

const Questions = ({ deed, answers, missing, onAnswer }: QuestionsProps) => {
  const { t } = useTexts();
  const today = useToday();
  const { path, fields }: DeedForm = deeds[deed];
  return fields.map(({ name, kind }) => {
    const shared = {
      id: `deed-${name}`,
      label: t(`referral-page.deed.${path}.${name}`),
      value: answers[name] ?? '',
      error: missing.includes(name) && t('refusals.field.required'),
    };
    return kind === 'day' ? (
      <Textfield
        key={name}
        {...shared}
        type="date"
        min={addDays(today, 1)}
        onChange={(event) => onAnswer(name, event.target.value)}
      />
    ) : (
      <Textfield
        key={name}
        {...shared}
        multiline
        rows={5}
        onChange={(event) => onAnswer(name, event.target.value)}
      />
    );
  });
};

const Foot = ({
  path,
  busy,
  onClose,
}: {
  readonly path: string;
  readonly busy: boolean;
  readonly onClose: () => void;
}) => {
  const { t } = useTexts();
  return (
    <div className="form-row">
      <Button type="submit" aria-busy={busy}>
        {t(`referral-page.deed.${path}.do`)}
      </Button>
      <Button variant="tertiary" onClick={onClose}>
        {t('referral-page.deed.cancel')}
      </Button>
    </div>
  );
};

/** What a deed asks before it is done: words, a day, or which meeting. The text stays when it is put away. */
export const DeedDialog = (props: DeedDialogProps) => {
  const { deed, card, onClose } = props;
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const { answers, answer, sent } = useAnswers(props);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const { act, busy, problem } = useDeed();
  const form: DeedForm = deeds[deed];
  useEffect(() => dialog.current?.showModal(), []);
  const send = async () => {
    const lacking = form.fields.filter(({ name, required }) => required && !answers[name]?.trim());
    setMissing(lacking.map(({ name }) => name));
    if (lacking[0]) return document.getElementById(`deed-${lacking[0].name}`)?.focus();
    const body =
      deed === 'referral.schedule'
        ? { meeting: answers['meeting'] || null, minutes: Number(answers['minutes'] ?? 20) }
        : bodyOf(form, answers);
    if (!(await act(deed, card, body))) return;
    sent();
    onClose(true);
  };
  return (
    <Dialog
      ref={dialog}
      closeButton={t('common.close')}
      onClose={() => onClose(false)}
      aria-labelledby="deed-title"
    >
      <form
        className="deed-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <h2 id="deed-title">{t(`referral-page.deed.${form.path}.title`)}</h2>
        <p className="second">{t(`referral-page.deed.${form.path}.hint`)}</p>
        {deed === 'referral.schedule' ? (
          <ScheduleFields forum={card.toForum.id} answers={answers} onAnswer={answer} />
        ) : (
          <Questions deed={deed} answers={answers} missing={missing} onAnswer={answer} />
        )}
        {problem !== null && (
          <p role="alert" className="form-failure">
            {problem}
          </p>
        )}
        <Foot path={form.path} busy={busy !== null} onClose={() => onClose(false)} />
      </form>
    </Dialog>
  );
};
