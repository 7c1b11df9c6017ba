import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useTexts } from '../../shell/use-texts.js';
import type { FieldProps } from './field.js';
import { OneOf } from './number-fields.js';
import { whoGroups } from './who-choices.js';

/** The same thing said in another order is the same. */
const sameAs = (one: unknown, other: unknown): boolean => {
  const sorted = (value: unknown) =>
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    );
  return sorted(one) === sorted(other);
};

/** An office, a service, a role or a forum. */
export const WhoField = (props: FieldProps) => {
  const { t, language } = useTexts();
  const { question, label, help, value, onChange, error } = props;
  const hint = useId();
  const groups = whoGroups(props, { t, language });
  const all = groups.flatMap(({ choices }) => choices);
  if (question.options.length > 0) {
    const options = question.options.map((option) => ({
      value: option,
      text: all.find((choice) => sameAs(choice.value, option))?.text ?? JSON.stringify(option),
    }));
    return <OneOf {...props} options={options} />;
  }
  const now = all.findIndex((choice) => sameAs(choice.value, value));
  return (
    <Field>
      <Label>{label}</Label>
      <p id={hint} className="second">
        {help}
      </p>
      <Select
        value={now < 0 ? '' : String(now)}
        aria-describedby={hint}
        aria-invalid={error !== false}
        onChange={({ target }) => onChange(all[Number(target.value || -1)]?.value ?? null)}
      >
        <Select.Option value="">{t('setup.field.none')}</Select.Option>
        {groups.map(({ title, choices }) => (
          <Select.Optgroup key={title} label={title}>
            {choices.map((choice) => (
              <Select.Option key={choice.text} value={String(all.indexOf(choice))}>
                {choice.text}
              </Select.Option>
            ))}
          </Select.Optgroup>
        ))}
      </Select>
      {value !== null && now < 0 && <p className="second">{t('setup.field.other')}</p>}
      {error && <p className="setup-error">{error}</p>}
    </Field>
  );
};
