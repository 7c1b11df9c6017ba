import {
  Checkbox,
  Field,
  Label,
  Select,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTexts } from '../../shell/use-texts.js';
import { useModelForm, type Keyed } from './model-context.js';
import { wordOf } from './words.js';
import type { Path } from './yaml-edit.js';

interface ScalarProps {
  readonly label: string;
  readonly path: Path;
  readonly value: unknown;
  readonly error: string | false;
}

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What is typed in a field; what the model says, as soon as it says something else than when one began. */
const useTyped = (said: string) => {
  const [typed, setTyped] = useState({ over: said, text: said });
  const text = typed.over === said ? typed.text : said;
  return [text, (next: string) => setTyped({ over: said, text: next })] as const;
};

/** How the text of a field is typed. */
export interface TextProps extends ScalarProps {
  readonly type: 'text' | 'number' | 'date';
}

/** A text, a number or a date. What is typed goes into the model when one leaves the field. */
export const TextPart = ({ label, path, value, error, type }: TextProps) => {
  const { change, locked } = useModelForm();
  const said = asText(value);
  const [typed, setTyped] = useTyped(said);
  const keep = () => {
    if (typed === said) return;
    const isNumber = type === 'number' && typed !== '' && Number.isFinite(Number(typed));
    change(path, isNumber ? Number(typed) : typed);
  };
  return (
    <Textfield
      label={label}
      type={type}
      value={typed}
      error={error}
      readOnly={locked}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
};

/** One of several: words of the model, or what is defined elsewhere in it. */
export const ChoicePart = ({
  label,
  path,
  value,
  error,
  choices,
}: ScalarProps & { readonly choices: readonly Keyed[] }) => {
  const { t } = useTexts();
  const { change, locked } = useModelForm();
  const said = asText(value);
  const isKnown = said === '' || choices.some(({ key }) => key === said);
  return (
    <Field>
      <Label>{label}</Label>
      <Select
        value={said}
        readOnly={locked}
        aria-invalid={error !== false}
        onChange={({ target }) => change(path, target.value)}
      >
        <Select.Option value="">{t('setup.field.none')}</Select.Option>
        {!isKnown && <Select.Option value={said}>{said}</Select.Option>}
        {choices.map(({ key, text }) => (
          <Select.Option key={key} value={key}>
            {text}
          </Select.Option>
        ))}
      </Select>
      {error !== false && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
};

/** Yes, or nothing said. */
export const YesPart = ({ label, path, value }: ScalarProps) => {
  const { change, locked } = useModelForm();
  return (
    <Checkbox
      label={label}
      checked={value === true}
      readOnly={locked}
      onChange={({ target }) => change(path, target.checked ? true : undefined)}
    />
  );
};

/** Several of a few words, ticked; or keys with commas between them. */
export const SeveralPart = ({
  choices,
  ...props
}: ScalarProps & { readonly choices: readonly Keyed[] | null }) => {
  const { label, path, value, error } = props;
  const { change, locked } = useModelForm();
  const now = Array.isArray(value) ? value.map(String) : [];
  const put = (next: readonly string[]) => change(path, next.length === 0 ? undefined : [...next]);
  if (choices === null) return <KeysPart {...props} now={now} onPut={put} />;
  return (
    <fieldset className="setup-group">
      <legend>{label}</legend>
      {choices.map(({ key, text }) => (
        <Checkbox
          key={key}
          label={text}
          checked={now.includes(key)}
          readOnly={locked}
          onChange={({ target }) =>
            put(target.checked ? [...now, key] : now.filter((one) => one !== key))
          }
        />
      ))}
      {error !== false && <ValidationMessage>{error}</ValidationMessage>}
    </fieldset>
  );
};

interface KeysProps extends ScalarProps {
  readonly now: readonly string[];
  readonly onPut: (next: readonly string[]) => void;
}

const KeysPart = ({ label, error, now, onPut }: KeysProps) => {
  const { t } = useTexts();
  const { locked } = useModelForm();
  const said = now.join(', ');
  const [typed, setTyped] = useTyped(said);
  return (
    <Textfield
      label={label}
      description={t('setup.editor.commas')}
      value={typed}
      error={error}
      readOnly={locked}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (typed !== said)
          onPut(
            typed
              .split(',')
              .map((one) => one.trim())
              .filter((one) => one !== ''),
          );
      }}
    />
  );
};

/** The words of a schema as choices. */
export const useWords = (among: readonly string[]): Keyed[] => {
  const { t } = useTexts();
  return among.map((key) => ({ key, text: wordOf(t, key) }));
};
