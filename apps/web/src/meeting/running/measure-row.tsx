import {
  Button,
  Field,
  Label,
  Select,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import type { MeetingPage } from '#contract/meeting';
import { nameIn } from '#kernel/language';
import { useToday } from '../../shell/session.js';
import { useTexts } from '../../shell/use-texts.js';
import { Icon } from '../../ui/icon.js';
import type { MeasureDraft } from './draft.js';
import { fieldId, type FieldErrors } from './fields.js';

interface SelectFieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly error: string | undefined;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a list, or nobody yet. */
export const SelectField = ({
  path,
  label,
  hint,
  value,
  error,
  options,
  onChange,
}: SelectFieldProps) => {
  const { t } = useTexts();
  return (
    <Field>
      <Label htmlFor={fieldId(path)}>{label}</Label>
      {hint && <p className="second">{hint}</p>}
      <Select
        id={fieldId(path)}
        value={value}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        <Select.Option value="">{t('meeting-page.choose')}</Select.Option>
        {options.map((option) => (
          <Select.Option key={option.id} value={option.id}>
            {option.label}
          </Select.Option>
        ))}
      </Select>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
};

interface MeasureRowProps {
  readonly index: number;
  readonly measure: MeasureDraft;
  readonly meeting: MeetingPage;
  readonly errors: FieldErrors;
  readonly evaluates: boolean;
  readonly onChange: (part: Partial<MeasureDraft>) => void;
  readonly onRemove: () => void;
}

type RowPart = Pick<MeasureRowProps, 'index' | 'measure' | 'errors' | 'onChange'>;

const Written = ({
  index,
  measure,
  errors,
  onChange,
  cell,
}: RowPart & { readonly cell: 'goal' | 'what' }) => {
  const { t } = useTexts();
  const path = `measures.${index}.${cell}`;
  return (
    <Textfield
      id={fieldId(path)}
      label={t(`meeting-page.measures.${cell}`)}
      value={measure[cell]}
      error={errors.get(path)}
      onChange={(event) => onChange({ [cell]: event.target.value })}
    />
  );
};

const Dated = ({
  index,
  measure,
  errors,
  onChange,
  cell,
}: RowPart & { readonly cell: 'dueOn' | 'evaluateOn' }) => {
  const { t } = useTexts();
  const today = useToday();
  const path = `measures.${index}.${cell}`;
  return (
    <Textfield
      id={fieldId(path)}
      type="date"
      min={today}
      label={t(`meeting-page.measures.${cell}`)}
      value={measure[cell]}
      error={errors.get(path)}
      onChange={(event) => onChange({ [cell]: event.target.value })}
    />
  );
};

/** One measure: the goal, what is done, by whom in which service, by when, and when it is looked at again. */
export const MeasureRow = ({ meeting, evaluates, onRemove, ...part }: MeasureRowProps) => {
  const { t, language } = useTexts();
  const { index, measure, errors, onChange } = part;
  const choosePerson = (person: string) => {
    const service = meeting.attendance.find((each) => each.person.id === person)?.service?.id;
    onChange({ person, ...(service ? { service } : {}) });
  };
  return (
    <li className="measure">
      <fieldset className="plain-fieldset">
        <legend className="unseen">
          {t('meeting-page.measures.number', { number: index + 1 })}
        </legend>
        <div className="measure-words">
          <Written {...part} cell="goal" />
          <Written {...part} cell="what" />
        </div>
        <div className="measure-who">
          <SelectField
            path={`measures.${index}.person`}
            label={t('meeting-page.measures.person')}
            value={measure.person}
            error={errors.get(`measures.${index}.person`)}
            options={meeting.attendance.map(({ person }) => ({
              id: person.id,
              label: person.name,
            }))}
            onChange={choosePerson}
          />
          <SelectField
            path={`measures.${index}.service`}
            label={t('meeting-page.measures.service')}
            value={measure.service}
            error={errors.get(`measures.${index}.service`)}
            options={meeting.services.map(({ id, name }) => ({
              id,
              label: nameIn(name, language),
            }))}
            onChange={(service) => onChange({ service })}
          />
          <Dated {...part} cell="dueOn" />
          {evaluates && <Dated {...part} cell="evaluateOn" />}
        </div>
        <Button
          variant="tertiary"
          icon
          className="measure-remove"
          aria-label={t('meeting-page.measures.remove', { number: index + 1 })}
          onClick={onRemove}
        >
          <Icon name="close" size={18} />
        </Button>
      </fieldset>
    </li>
  );
};
