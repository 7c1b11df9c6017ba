import { Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useTexts } from '../../shell/use-texts.js';
import { answeredParts, numberIn, numberText, objectOf, type FieldProps } from './field.js';

/** A whole number within its bounds. */
export const NumberField = ({ question, label, help, value, onChange, error }: FieldProps) => (
  <Textfield
    label={label}
    description={help}
    type="number"
    inputMode="numeric"
    min={question.min ?? 0}
    max={question.max ?? 365}
    value={numberText(value)}
    error={error}
    onChange={(event) => onChange(numberIn(event.target.value) ?? null)}
  />
);

/** Years, both ends included. */
export const AgesField = ({ label, help, value, onChange, error }: FieldProps) => {
  const { t } = useTexts();
  const parts = objectOf(value);
  const part = (name: 'from' | 'to') => (
    <Textfield
      label={t(`setup.field.${name}`)}
      type="number"
      inputMode="numeric"
      min={0}
      max={25}
      value={numberText(parts[name])}
      onChange={(event) =>
        onChange(answeredParts({ ...parts, [name]: numberIn(event.target.value) }))
      }
    />
  );
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      <Fieldset.Description>{help}</Fieldset.Description>
      <div className="setup-row">
        {part('from')}
        {part('to')}
      </div>
      {error && <p className="setup-error">{error}</p>}
    </Fieldset>
  );
};

/** A deadline in working days for every part of a case. */
export const ClocksField = ({ question, label, help, value, onChange, error }: FieldProps) => {
  const { t } = useTexts();
  const parts = objectOf(value);
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      <Fieldset.Description>{help}</Fieldset.Description>
      <div className="setup-row">
        {question.of.map((clock) => (
          <Textfield
            key={clock}
            label={t(`setup.clock.${clock}`)}
            type="number"
            inputMode="numeric"
            min={1}
            max={365}
            value={numberText(parts[clock])}
            onChange={(event) =>
              onChange(answeredParts({ ...parts, [clock]: numberIn(event.target.value) }))
            }
          />
        ))}
      </div>
      {error && <p className="setup-error">{error}</p>}
    </Fieldset>
  );
};

interface OneOfProps extends FieldProps {
  readonly options: readonly { readonly value: unknown; readonly text: string }[];
}

/** One of a few. */
export const OneOf = ({ label, help, value, onChange, error, options }: OneOfProps) => {
  const name = useId();
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      <Fieldset.Description>{help}</Fieldset.Description>
      {options.map((option) => (
        <Radio
          key={option.text}
          name={name}
          value={option.text}
          label={option.text}
          checked={JSON.stringify(option.value) === JSON.stringify(value)}
          onChange={() => onChange(option.value)}
        />
      ))}
      {error && <p className="setup-error">{error}</p>}
    </Fieldset>
  );
};

export const ChoiceField = (props: FieldProps) => {
  const { t } = useTexts();
  const options = props.question.of.map((value) => ({ value, text: t(`setup.choice.${value}`) }));
  return <OneOf {...props} options={options} />;
};

export const YesNoField = (props: FieldProps) => {
  const { t } = useTexts();
  const options = [
    { value: true, text: t('setup.field.yes') },
    { value: false, text: t('setup.field.no') },
  ];
  return <OneOf {...props} options={options} />;
};
