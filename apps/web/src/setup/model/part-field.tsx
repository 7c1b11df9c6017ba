import { Button, Checkbox } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../shell/use-texts.js';
import { faultText, partName } from '../fault-list.js';
import { isObject } from '../fields/field.js';
import { Fold } from './fold.js';
import { useItemName } from './item-name.js';
import { pathText, useModelForm } from './model-context.js';
import { OneWord, SeveralOf, TextOrChoice } from './choice-fields.js';
import { TextPart, YesPart, type TextProps } from './scalar-fields.js';
import { emptyItem, requiredIn, shapeOf, type Schema, type Shape } from './shape.js';
import type { Path } from './yaml-edit.js';

interface PartProps {
  readonly schema: Schema;
  readonly path: Path;
  readonly value: unknown;
}

const useFaultAt = (path: Path): string | false => {
  const { t } = useTexts();
  const { faults } = useModelForm();
  const found = faults.filter((fault) => fault.path === pathText(path));
  return found.length > 0 && found.map((fault) => faultText(t, fault)).join(' ');
};

/** What a part of the model is called where it stands. */
const useLabel = (path: Path): string => {
  const { t } = useTexts();
  const names = path.filter((step) => typeof step === 'string');
  return partName(t, names.at(-1) ?? '', names.at(-2));
};

const Item = ({ schema, path, value }: PartProps) => {
  const { t } = useTexts();
  const { remove, locked } = useModelForm();
  const at = path.at(-1);
  const name = useItemName(value, typeof at === 'number' ? at : 0);
  const error = useFaultAt(path);
  return (
    <li>
      <Fold title={name}>
        {error !== false && <p className="ask-problem">{error}</p>}
        <MapFields schema={schema} path={path} value={value} />
        {!locked && (
          <div>
            <Button variant="tertiary" data-color="danger" onClick={() => remove(path)}>
              {t('setup.field.remove', { name })}
            </Button>
          </div>
        )}
      </Fold>
    </li>
  );
};

const ListField = ({ schema, path, value }: PartProps) => {
  const { t } = useTexts();
  const { add, locked } = useModelForm();
  const label = useLabel(path);
  const error = useFaultAt(path);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <Fold
      title={t('setup.editor.of', { part: label, count: items.length })}
      isOpen={error !== false}
    >
      {error !== false && <p className="ask-problem">{error}</p>}
      <ul className="rows">
        {items.map((item, at) => (
          <Item
            key={`${pathText(path)} ${at + 1}`}
            {...{ schema }}
            path={[...path, at]}
            value={item}
          />
        ))}
      </ul>
      {!locked && (
        <div>
          <Button variant="secondary" data-size="sm" onClick={() => add(path, emptyItem(schema))}>
            {t('setup.editor.add-to', { part: label })}
          </Button>
        </div>
      )}
    </Fold>
  );
};

/** Whose a seat, a guest or the end of a way is: always asked, though only one of them is answered. */
const whose: readonly string[] = ['office', 'service', 'forum'];

/** The parts of a map, each with the field its schema asks for. What may be left out and is, waits below. */
export const MapFields = ({ schema, path, value }: PartProps) => {
  const { t } = useTexts();
  const shape = shapeOf(schema);
  const said = isObject(value) ? value : {};
  if (shape.of !== 'map') return null;
  const required = requiredIn(schema);
  const isShown = ([name, part]: readonly [string, Schema]) =>
    name in said || required.includes(name) || whose.includes(name) || shapeOf(part).of === 'list';
  const shown = shape.parts.filter(isShown);
  const more = shape.parts.filter((part) => !isShown(part));
  const field = ([name, part]: readonly [string, Schema]) => (
    <PartField key={name} schema={part} path={[...path, name]} value={said[name]} />
  );
  return (
    <div className="setup-form">
      {shown.map(field)}
      {more.length > 0 && (
        <Fold title={t('setup.editor.more', { count: more.length })}>
          <div className="setup-form">{more.map(field)}</div>
        </Fold>
      )}
    </div>
  );
};

const MapField = ({ schema, path, value }: PartProps) => {
  const label = useLabel(path);
  const error = useFaultAt(path);
  return (
    <fieldset className="setup-group">
      <legend>{label}</legend>
      {error !== false && <p className="ask-problem">{error}</p>}
      <MapFields schema={schema} path={path} value={value} />
    </fieldset>
  );
};

const fieldOf = (shape: Shape, props: PartProps, said: TextProps): ReactNode => {
  const { path } = props;
  switch (shape.of) {
    case 'text':
      return shape.date ? <TextPart {...said} type="date" /> : <TextOrChoice {...said} />;
    case 'number':
      return <TextPart {...said} type="number" />;
    case 'yes':
      return <YesPart {...said} />;
    case 'one':
      return <OneWord among={shape.among} said={said} path={path} />;
    case 'several':
      return <SeveralOf {...said} among={shape.among} />;
    case 'list':
      return <ListField {...props} schema={shape.item} />;
    case 'map':
      return <MapField {...props} />;
    default:
      return null;
  }
};

/** One part of the model with the field that its schema asks for, what it is called, and what is wrong with it. */
export const PartField = (props: PartProps) => {
  const { t } = useTexts();
  const { change, locked } = useModelForm();
  const { schema, path, value } = props;
  const label = useLabel(path);
  const error = useFaultAt(path);
  const shape = shapeOf(schema);
  const inner = value === 'open' && shape.open ? undefined : value;
  const said = { label, path, value: inner, error, type: 'text' as const };
  const field = fieldOf(shape, { ...props, schema: closed(schema), value: inner }, said);
  if (!shape.open) return <>{field}</>;
  return (
    <div>
      {value !== 'open' && field}
      <Checkbox
        label={t('setup.editor.left-open', { part: label })}
        checked={value === 'open'}
        readOnly={locked}
        onChange={({ target }) => change(path, target.checked ? 'open' : undefined)}
      />
    </div>
  );
};

/** The schema of a part without the mark that leaves it open. */
const closed = (schema: Schema): Schema => {
  const any = schema['anyOf'];
  if (!Array.isArray(any)) return schema;
  const inner: unknown = any.filter((one) => !(isObject(one) && one['const'] === 'open')).at(-1);
  return isObject(inner) ? inner : schema;
};
