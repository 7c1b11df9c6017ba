import {
  Checkbox,
  Field,
  Label,
  Select,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { nameIn } from '#kernel/language';
import { useTexts } from '../../shell/use-texts.js';
import type { AnswerField as Asked, Option } from './answer-model.js';

interface AnswerFieldProps {
  readonly field: Asked;
  /** The question: the label of a field that has none of its own. */
  readonly question: string;
  readonly value: string;
  readonly error: string | false;
  readonly onChange: (value: string) => void;
}

const types = { number: 'number', time: 'time', line: 'text' } as const;

const Choice = ({ field, question, value, error, onChange }: AnswerFieldProps) => {
  const { t, language } = useTexts();
  const say = ({ text, name }: Option) => (name ? nameIn(name, language) : t(text ?? ''));
  return (
    <Field>
      <Label>{field.label === null ? question : t(field.label)}</Label>
      <Select
        name={field.name}
        value={value}
        aria-invalid={error !== false}
        onChange={(event) => onChange(event.target.value)}
      >
        <Select.Option value="">{t('forum-page.settle.choose')}</Select.Option>
        {field.options?.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {say(option)}
          </Select.Option>
        ))}
      </Select>
      {error !== false && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
};

/** One field of an answer. */
export const AnswerField = (props: AnswerFieldProps) => {
  const { t } = useTexts();
  const { field, question, value, error, onChange } = props;
  const label = field.label === null ? question : t(field.label);
  if (field.kind === 'choice') return <Choice {...props} />;
  if (field.kind === 'check')
    return (
      <Checkbox
        label={label}
        checked={value === 'yes'}
        onChange={({ target }) => onChange(target.checked ? 'yes' : '')}
      />
    );
  return (
    <Textfield
      name={field.name}
      type={types[field.kind]}
      label={label}
      value={value}
      error={error}
      autoComplete="off"
      {...(field.min === undefined ? {} : { min: field.min, max: field.max })}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};
