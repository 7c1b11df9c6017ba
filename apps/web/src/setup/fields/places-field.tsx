import { Button, Field, Fieldset, Label, Select, Textfield } from '@digdir/designsystemet-react';
import type { Keyed } from '#contract/pack';
import { nameIn } from '#kernel/language';
import { useTexts } from '../../shell/use-texts.js';
import { Icon } from '../../ui/icon.js';
import { isObject, type FieldProps } from './field.js';

type Row = Readonly<Record<string, unknown>>;

const kinds = ['school', 'kindergarten', 'combined'] as const;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface RowProps {
  readonly row: Row;
  readonly place: number;
  readonly withKind: boolean;
  readonly areas: readonly Keyed[];
  readonly onRow: (row: Row | null) => void;
}

const without = (row: Row, name: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key !== name));

const PlaceRow = ({ row, place, withKind, areas, onRow }: RowProps) => {
  const { t, language } = useTexts();
  const name = textOf(row['name']);
  return (
    <li className="setup-row setup-place">
      <Textfield
        label={t('setup.field.unit-name')}
        value={name}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => onRow({ ...row, name: event.target.value })}
      />
      {withKind && (
        <Field>
          <Label>{t('setup.field.unit-kind')}</Label>
          <Select
            value={textOf(row['kind'])}
            onChange={({ target }) => onRow({ ...row, kind: target.value })}
          >
            {kinds.map((kind) => (
              <Select.Option key={kind} value={kind}>
                {t(`setup.kind.${kind}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      {areas.length > 0 && (
        <Field>
          <Label>{t('setup.field.unit-area')}</Label>
          <Select
            value={textOf(row['area'])}
            onChange={({ target }) =>
              onRow(target.value === '' ? without(row, 'area') : { ...row, area: target.value })
            }
          >
            <Select.Option value="">{t('setup.field.unit-no-area')}</Select.Option>
            {areas.map((area) => (
              <Select.Option key={area.key} value={area.key}>
                {nameIn(area.name, language)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <Button
        variant="tertiary"
        icon
        aria-label={t('setup.field.remove', { name: name || place + 1 })}
        onClick={() => onRow(null)}
      >
        <Icon name="close" />
      </Button>
    </li>
  );
};

/** Schools and kindergartens, or the places of a list: a row for each. */
export const PlacesField = ({
  question,
  draft,
  label,
  help,
  value,
  onChange,
  error,
}: FieldProps) => {
  const { t } = useTexts();
  const withKind = question.type === 'units';
  const empty: Row = withKind ? { name: '', kind: 'school' } : { name: '' };
  const rows: readonly Row[] = Array.isArray(value) ? value.filter(isObject) : [];
  const tell = (next: readonly Row[]) => onChange(next.length === 0 ? null : next);
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      <Fieldset.Description>{help}</Fieldset.Description>
      <ul className="setup-places">
        {rows.map((row, at) => (
          <PlaceRow
            key={at}
            row={row}
            place={at}
            withKind={withKind}
            areas={draft.areas}
            onRow={(next) =>
              tell(rows.flatMap((one, nth) => (nth === at ? (next === null ? [] : [next]) : [one])))
            }
          />
        ))}
      </ul>
      <div>
        <Button variant="secondary" onClick={() => tell([...rows, empty])}>
          <Icon name="plus" />
          {t('setup.field.add')}
        </Button>
      </div>
      {error && <p className="setup-error">{error}</p>}
    </Fieldset>
  );
};
