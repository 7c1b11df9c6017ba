import { Field, Fieldset, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { weekdays } from '#kernel/time/weekdays';
import { useTexts } from '../../shell/use-texts.js';
import { answeredParts, numberIn, numberText, objectOf, type FieldProps } from './field.js';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface DayProps {
  readonly parts: Readonly<Record<string, unknown>>;
  readonly onPart: (name: string, value: unknown) => void;
}

const Day = ({ parts, onPart }: DayProps) => {
  const { t } = useTexts();
  return (
    <>
      <Field>
        <Label>{t('setup.field.weekday')}</Label>
        <Select
          value={textOf(parts['weekday'])}
          onChange={({ target }) => onPart('weekday', target.value)}
        >
          <Select.Option value="">{t('setup.field.none')}</Select.Option>
          {weekdays.map((day) => (
            <Select.Option key={day} value={day}>
              {t(`setup.weekday.${day}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label>{t('setup.field.week')}</Label>
        <Select
          value={numberText(parts['weekOfMonth'])}
          onChange={({ target }) => onPart('weekOfMonth', numberIn(target.value))}
        >
          <Select.Option value="">{t('setup.field.week-any')}</Select.Option>
          {[1, 2, 3, 4].map((nth) => (
            <Select.Option key={nth} value={String(nth)}>
              {t('setup.field.week-nth', { nth })}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </>
  );
};

/** Weekday, hour, length and place: where meetings are placed when nothing is in the way. */
export const SlotField = ({ label, help, value, onChange, error }: FieldProps) => {
  const { t } = useTexts();
  const parts = objectOf(value);
  const onPart = (name: string, part: unknown) =>
    onChange(answeredParts({ ...parts, [name]: part }));
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      <Fieldset.Description>{help}</Fieldset.Description>
      <div className="setup-row">
        <Day parts={parts} onPart={onPart} />
        <Textfield
          label={t('setup.field.starts')}
          type="time"
          value={textOf(parts['starts'])}
          onChange={(event) => onPart('starts', event.target.value)}
        />
        <Textfield
          label={t('setup.field.minutes')}
          type="number"
          inputMode="numeric"
          min={15}
          max={480}
          step={15}
          value={numberText(parts['minutes'])}
          onChange={(event) => onPart('minutes', numberIn(event.target.value))}
        />
        <Textfield
          label={t('setup.field.place')}
          value={textOf(parts['place'])}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => onPart('place', event.target.value)}
        />
      </div>
      {error && <p className="setup-error">{error}</p>}
    </Fieldset>
  );
};
