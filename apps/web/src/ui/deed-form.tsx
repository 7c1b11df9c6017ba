import { Button, Textfield } from '@digdir/designsystemet-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { ProblemError } from '../shell/api.js';
import { keep, kept, letGo } from '../shell/kept.js';
import { problemText } from '../shell/problem-text.js';
import { useTexts } from '../shell/use-texts.js';

/** Something a deed asks for. `line` is one line, `text` several, `day` a date. */
export interface DeedField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'day';
  readonly required?: boolean;
  readonly hint?: string;
  /** The first day that can be chosen. */
  readonly min?: string;
}

export type DeedAnswers = Readonly<Record<string, string>>;

interface DeedFormProps {
  /** What is typed is kept in this tab under this name until it is sent. */
  readonly name: string;
  readonly fields: readonly DeedField[];
  readonly submit: string;
  /** Sends it; what it throws is told in place and nothing typed is lost. */
  readonly onSend: (answers: DeedAnswers) => Promise<unknown>;
  readonly onCancel?: () => void;
  /** Choices before the fields. */
  readonly children?: ReactNode;
}

const codesOf = (error: unknown): Readonly<Record<string, string>> =>
  error instanceof ProblemError
    ? Object.fromEntries(error.fields.map(({ path, code }) => [path, code]))
    : {};

/** What is typed, what is missing or at fault, and the sending of it: once, however often it is pressed. */
const useDeedForm = ({ name, fields, onSend }: DeedFormProps) => {
  const box = useRef<HTMLFormElement>(null);
  const under = useRef(false);
  const [answers, setAnswers] = useState<DeedAnswers>(() => kept<DeedAnswers>(name) ?? {});
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const answer = (field: string, text: string) => {
    const next = { ...answers, [field]: text };
    setAnswers(next);
    keep(name, next);
  };
  const deliver = async () => {
    under.current = true;
    setBusy(true);
    setError(undefined);
    try {
      await onSend(answers);
      letGo(name);
    } catch (problem) {
      setError(problem);
    } finally {
      under.current = false;
      setBusy(false);
    }
  };
  const send = async () => {
    if (under.current) return;
    const lacking = fields.filter((field) => field.required && !answers[field.name]?.trim());
    setMissing(lacking.map((field) => field.name));
    const [first] = lacking;
    if (first) box.current?.querySelector<HTMLElement>(`[name="${first.name}"]`)?.focus();
    else await deliver();
  };
  return { box, answers, missing, error, busy, answer, send };
};

type Form = Pick<ReturnType<typeof useDeedForm>, 'answers' | 'missing' | 'error' | 'answer'>;

const Asked = ({ field, form }: { readonly field: DeedField; readonly form: Form }) => {
  const { t } = useTexts();
  const code = codesOf(form.error)[field.name];
  const fault = (): string | false => {
    if (form.missing.includes(field.name)) return t('refusals.field.required');
    return code === undefined ? false : t([`refusals.field.${code}`, 'refusals.body.invalid']);
  };
  const shared = {
    name: field.name,
    label: field.label,
    description: field.hint,
    value: form.answers[field.name] ?? '',
    error: fault(),
  };
  return field.kind === 'text' ? (
    <Textfield
      {...shared}
      multiline
      rows={5}
      onChange={(event) => form.answer(field.name, event.target.value)}
    />
  ) : (
    <Textfield
      {...shared}
      type={field.kind === 'day' ? 'date' : 'text'}
      autoComplete="off"
      {...(field.min === undefined ? {} : { min: field.min })}
      onChange={(event) => form.answer(field.name, event.target.value)}
    />
  );
};

/** What a deed asks, and the button that does it. What goes wrong stands above the button, and the text stays. */
export const DeedForm = (props: DeedFormProps) => {
  const { t } = useTexts();
  const { box, send, busy, ...form } = useDeedForm(props);
  const problem = useId();
  return (
    <form
      ref={box}
      className="ask-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {props.children}
      {props.fields.map((field) => (
        <Asked key={field.name} field={field} form={form} />
      ))}
      {form.error !== undefined && (
        <p role="alert" id={problem} className="ask-problem">
          {problemText(t, form.error)}
        </p>
      )}
      <div className="ask-foot">
        <Button type="submit" aria-busy={busy}>
          {props.submit}
        </Button>
        {props.onCancel && (
          <Button variant="tertiary" onClick={props.onCancel}>
            {t('common.close')}
          </Button>
        )}
      </div>
    </form>
  );
};
