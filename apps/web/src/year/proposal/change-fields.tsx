import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import type { YearChange, YearProposals } from '#contract/year-proposal';
import { nameIn } from '#kernel/language';
import { useTexts } from '../../shell/use-texts.js';

/** What has changed, as it is typed. */
export interface Typed {
  readonly kind: YearChange['kind'];
  readonly person: string;
  readonly forum: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
}

export const kinds = ['away', 'closed', 'begins'] as const;

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** What stands there while nothing is chosen. */
  readonly none: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
}

const Choice = ({ label, value, none, options, onChoose }: ChoiceProps) => (
  <Field>
    <Label>{label}</Label>
    <Select value={value} onChange={(event) => onChoose(event.target.value)}>
      <Select.Option value="">{none}</Select.Option>
      {options.map(({ id, name }) => (
        <Select.Option key={id} value={id}>
          {name}
        </Select.Option>
      ))}
    </Select>
  </Field>
);

interface FieldsProps {
  readonly typed: Typed;
  readonly known: YearProposals;
  readonly onType: (change: Partial<Typed>) => void;
}

const Whom = ({ typed, known, onType }: FieldsProps) => {
  const { t, language } = useTexts();
  const forums = known.forums.map(({ id, name }) => ({ id, name: nameIn(name, language) }));
  const word = (key: string) => t(`year-proposal.replan.${key}`);
  if (typed.kind === 'away')
    return (
      <Choice
        label={word('person')}
        value={typed.person}
        none={word('choose')}
        options={known.people}
        onChoose={(person) => onType({ person })}
      />
    );
  const forum = (
    <Choice
      label={word('forum')}
      value={typed.forum}
      none={word(typed.kind === 'begins' ? 'choose' : 'all')}
      options={forums}
      onChoose={(chosen) => onType({ forum: chosen, unit: '' })}
    />
  );
  if (typed.kind === 'begins') return forum;
  return (
    <>
      <Choice
        label={word('unit')}
        value={typed.unit}
        none={word('all')}
        options={known.units}
        onChoose={(unit) => onType({ unit, forum: '' })}
      />
      {forum}
    </>
  );
};

/** Asks what has changed: whom it is about, and from when to when. */
export const ChangeFields = ({ typed, known, onType }: FieldsProps) => {
  const { t } = useTexts();
  return (
    <>
      <Field>
        <Label>{t('year-proposal.replan.kind')}</Label>
        <Select
          value={typed.kind}
          onChange={(event) =>
            onType({ kind: kinds.find((kind) => kind === event.target.value) ?? 'away' })
          }
        >
          {kinds.map((kind) => (
            <Select.Option key={kind} value={kind}>
              {t(`year-proposal.replan.kinds.${kind}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Whom typed={typed} known={known} onType={onType} />
      <Textfield
        type="date"
        label={t('year-proposal.replan.from')}
        value={typed.from}
        required
        onChange={(event) => onType({ from: event.target.value })}
      />
      {typed.kind !== 'begins' && (
        <Textfield
          type="date"
          label={t('year-proposal.replan.to')}
          value={typed.to}
          min={typed.from}
          required
          onChange={(event) => onType({ to: event.target.value })}
        />
      )}
    </>
  );
};
