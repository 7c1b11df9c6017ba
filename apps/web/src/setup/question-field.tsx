import type { ReactNode } from 'react';
import type { DraftForum, DraftQuestion, PackDraft } from '#contract/pack';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { Segmented } from '../ui/segmented.js';
import { CadenceField } from './fields/cadence-field.js';
import { isObject, type FieldProps } from './fields/field.js';
import {
  AgesField,
  ChoiceField,
  ClocksField,
  NumberField,
  YesNoField,
} from './fields/number-fields.js';
import { PlacesField } from './fields/places-field.js';
import { SlotField } from './fields/slot-field.js';
import { WhoField } from './fields/who-field.js';

/** The field of each type of setting: what the schema says decides what is shown. */
const fields: Record<DraftQuestion['type'], (props: FieldProps) => ReactNode> = {
  cadence: CadenceField,
  chair: WhoField,
  seat: WhoField,
  convener: WhoField,
  'edge-to': WhoField,
  slot: SlotField,
  ages: AgesField,
  'yes-no': YesNoField,
  'working-days': NumberField,
  months: NumberField,
  count: NumberField,
  'edge-days': NumberField,
  choice: ChoiceField,
  clocks: ClocksField,
  units: PlacesField,
  list: PlacesField,
};

const useWords = (question: DraftQuestion) => {
  const { t } = useTexts();
  const { type, setting, min, max } = question;
  const own = ['edge-to', 'edge-days', 'units', 'list'].includes(type);
  const label = own
    ? t(`setup.question.${type}`, { edge: t([`forum.edge.${setting}`, 'setup.question.units']) })
    : t(`forum.setting.${setting}`);
  const help = t(`setup.help.${type}`, { min: min ?? 0, max: max ?? 365 });
  return { label, help };
};

const eachOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  isObject(value) && isObject(value['each']) ? value['each'] : null;

interface QuestionFieldProps {
  readonly question: DraftQuestion;
  readonly forum: DraftForum | null;
  readonly draft: PackDraft;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error: string | false;
}

/** Places, ways and what is common to a family are the same for all of its forums. */
const mayDiffer = (question: DraftQuestion, forum: DraftForum | null): forum is DraftForum =>
  forum !== null && forum.instances.length > 1 && question.path.startsWith('forums.');

/** A question as a form's field; where there are several forums, one answer for all or one for each. */
export const QuestionField = (props: QuestionFieldProps) => {
  const { t, language } = useTexts();
  const { question, forum, value, onChange } = props;
  const words = useWords(question);
  const Field = fields[question.type];
  const each = eachOf(value);
  if (!mayDiffer(question, forum)) return <Field {...props} {...words} />;
  const split = () => ({
    each: Object.fromEntries(forum.instances.map(({ key }) => [key, value])),
  });
  const joined = () => Object.values(each ?? {}).find((one) => one !== null) ?? null;
  return (
    <div className="setup-each">
      <Segmented
        legend={t('setup.settle.same-label', { question: words.label })}
        value={each === null ? 'same' : 'each'}
        options={[
          { value: 'same', label: t('setup.settle.same', { count: forum.instances.length }) },
          { value: 'each', label: t('setup.settle.each') },
        ]}
        onChange={(how) => onChange(how === 'each' ? split() : joined())}
      />
      {each === null ? (
        <Field {...props} {...words} />
      ) : (
        forum.instances.map(({ key, name }) => (
          <Field
            key={key}
            {...props}
            help=""
            label={t('setup.settle.each-of', {
              question: words.label,
              place: nameIn(name, language),
            })}
            value={each[key] ?? null}
            onChange={(one) => onChange({ each: { ...each, [key]: one } })}
          />
        ))
      )}
    </div>
  );
};
