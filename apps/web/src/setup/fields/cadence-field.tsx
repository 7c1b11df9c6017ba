import { Field, Fieldset, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { isCadence } from '#kernel/time/cadence/cadence';
import { explain } from '#kernel/time/cadence/explain';
import { nameIn } from '#kernel/language';
import { cadenceSentence } from '#texts/cadence-sentence';
import { useTexts } from '../../shell/use-texts.js';
import { numberIn, numberText, objectOf, type FieldProps } from './field.js';
import { OneOf } from './number-fields.js';

/** The rhythms one chooses between, and what each is in the model. */
const rhythms = {
  week: { every: 'week' },
  '2-weeks': { every: '2 weeks' },
  '3-weeks': { every: '3 weeks' },
  month: { every: 'month' },
  '2-months': { every: '2 months' },
  'half-year': { every: 'half-year' },
  year: { every: 'year' },
  'times-month': { timesPer: 'month', count: 2 },
  'times-half-year': { timesPer: 'half-year', count: 2 },
  'times-year': { timesPer: 'year', count: 4 },
  'on-demand': { when: 'on-demand' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Rhythm = keyof typeof rhythms;

const names = Object.keys(rhythms) as Rhythm[];
const told = ['every', 'timesPer', 'when'] as const;

/** Which of them an answer is; none where it says more than they do. */
const rhythmOf = (value: unknown): Rhythm | undefined => {
  const parts = objectOf(value);
  const known = Object.keys(parts).every((key) =>
    ['every', 'timesPer', 'count', 'when'].includes(key),
  );
  return known
    ? names.find((name) => told.every((key) => parts[key] === objectOf(rhythms[name])[key]))
    : undefined;
};

const useSentence = ({ draft }: Pick<FieldProps, 'draft'>) => {
  const { t, language } = useTexts();
  const forum = (key: string) => {
    const found = draft.forums.find((one) => one.key === key);
    return found ? nameIn(found.name, language) : t('cadence.another-forum');
  };
  return (value: unknown): string =>
    isCadence(value) ? cadenceSentence(explain(value), { t, forum }) : '';
};

/** How often a forum meets: one of the common rhythms, or one of those the plan names. */
export const CadenceField = (props: FieldProps) => {
  const { t } = useTexts();
  const { question, label, help, value, onChange, error } = props;
  const sentence = useSentence(props);
  if (question.options.length > 0) {
    const options = question.options.map((option) => ({ value: option, text: sentence(option) }));
    return <OneOf {...props} options={options} />;
  }
  const rhythm = rhythmOf(value);
  const counts = rhythm?.startsWith('times-') ?? false;
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      <Fieldset.Description>{help}</Fieldset.Description>
      <div className="setup-row">
        <Field>
          <Label>{t('setup.field.base')}</Label>
          <Select
            value={rhythm ?? ''}
            onChange={({ target }) =>
              onChange(
                names.includes(target.value as Rhythm) ? rhythms[target.value as Rhythm] : null,
              )
            }
          >
            <Select.Option value="">{t('setup.field.none')}</Select.Option>
            {names.map((name) => (
              <Select.Option key={name} value={name}>
                {t(`setup.rhythm.${name}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        {counts && (
          <Textfield
            label={t('setup.field.count')}
            type="number"
            inputMode="numeric"
            min={1}
            max={30}
            value={numberText(objectOf(value)['count'])}
            onChange={(event) =>
              onChange({ ...objectOf(value), count: numberIn(event.target.value) })
            }
          />
        )}
      </div>
      {value !== null && rhythm === undefined && (
        <p className="second">
          {sentence(value)} {t('setup.field.other')}
        </p>
      )}
      {error && <p className="setup-error">{error}</p>}
    </Fieldset>
  );
};
