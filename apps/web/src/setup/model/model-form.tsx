import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { PackDraft } from '#contract/pack';
import type { PackForm } from '#contract/pack-form';
import { reading } from '../../shell/api.js';
import { useTexts } from '../../shell/use-texts.js';
import { Loaded } from '../../ui/section.js';
import { partName } from '../fault-list.js';
import { isObject } from '../fields/field.js';
import { SettingLines } from '../setting-lines.js';
import { AddForum } from './add-forum.js';
import { Fold } from './fold.js';
import { keyedIn, ModelFormContext, useModelForm, type ModelForm } from './model-context.js';
import { MapFields, PartField } from './part-field.js';
import { partOf, shapeOf, type Schema } from './shape.js';
import { modelIn, withItem, withoutItem, withValue } from './yaml-edit.js';

const formReading = reading<PackForm>('/api/setup/form', []);

interface ModelFormProps {
  readonly draft: PackDraft;
  readonly text: string;
  readonly locked: boolean;
  readonly onText: (text: string) => void;
  readonly onLine: (line: number) => void;
}

/** Changes the latest text, however fast one change follows another. */
const useChanges = ({ text, onText }: ModelFormProps) => {
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  }, [text]);
  const put = (next: string | null) => {
    if (next === null) return;
    latest.current = next;
    onText(next);
  };
  return {
    change: (path, value) => put(withValue(latest.current, path, value)),
    add: (path, item) => put(withItem(latest.current, path, item)),
    remove: (path) => put(withoutItem(latest.current, path)),
  } satisfies Pick<ModelForm, 'change' | 'add' | 'remove'>;
};

/** The line on which a forum begins; 1 where it is not found. */
const lineOf = (text: string, forum: string): number => {
  const at = text.split('\n').findIndex((line) => line.trim() === `- key: ${forum}`);
  return at < 0 ? 1 : at + 1;
};

interface ForumPartProps extends ModelFormProps {
  readonly schema: Schema;
  readonly at: number;
  readonly onGone: () => void;
}

const ForumPart = ({ schema, at, draft, text, locked, onLine, onGone }: ForumPartProps) => {
  const { t } = useTexts();
  const form = useModelForm();
  const forums = form.model['forums'];
  const value: unknown = Array.isArray(forums) ? forums[at] : undefined;
  if (!isObject(value)) return null;
  const key = String(value['key']);
  const settled = draft.forums.find((one) => one.key === key);
  return (
    <>
      <MapFields schema={schema} path={['forums', at]} value={value} />
      {settled && (
        <Fold title={t('setup.part.settings')}>
          <SettingLines forum={settled} />
        </Fold>
      )}
      <div className="ask-foot">
        <Button variant="tertiary" onClick={() => onLine(lineOf(text, key))}>
          {t('setup.editor.go-line')}
        </Button>
        {!locked && (
          <Button
            variant="tertiary"
            data-color="danger"
            onClick={() => {
              form.remove(['forums', at]);
              onGone();
            }}
          >
            {t('setup.editor.remove-forum')}
          </Button>
        )}
      </div>
    </>
  );
};

/** A part of the model that is no forum: its name in the list, told apart from a forum's key. */
const partMark = 'part:';

const Parts = (props: ModelFormProps & { readonly schema: Schema }) => {
  const { t } = useTexts();
  const form = useModelForm();
  const [picked, setPicked] = useState('');
  const forums = keyedIn(form, 'forums');
  const shape = shapeOf(props.schema);
  const others = shape.of === 'map' ? shape.parts.filter(([name]) => name !== 'forums') : [];
  const isThere = picked.startsWith(partMark) || forums.some(({ key }) => key === picked);
  const shown = isThere ? picked : (forums[0]?.key ?? `${partMark}services`);
  const name = shown.startsWith(partMark) ? shown.slice(partMark.length) : null;
  return (
    <div className="setup-form">
      <Field>
        <Label>{t('setup.editor.part')}</Label>
        <Select value={shown} onChange={({ target }) => setPicked(target.value)}>
          <Select.Optgroup label={t('setup.part.forums')}>
            {forums.map(({ key, text }) => (
              <Select.Option key={key} value={key}>
                {text}
              </Select.Option>
            ))}
          </Select.Optgroup>
          <Select.Optgroup label={t('setup.editor.whole')}>
            {others.map(([part]) => (
              <Select.Option key={part} value={`${partMark}${part}`}>
                {partName(t, part)}
              </Select.Option>
            ))}
          </Select.Optgroup>
        </Select>
      </Field>
      {!props.locked && <AddForum onAdded={setPicked} />}
      {name === null ? (
        <ForumPart
          key={shown}
          {...props}
          schema={forumSchema(props.schema)}
          at={forums.findIndex(({ key }) => key === shown)}
          onGone={() => setPicked('')}
        />
      ) : (
        <PartField schema={partOf(props.schema, name)} path={[name]} value={form.model[name]} />
      )}
    </div>
  );
};

const forumSchema = (schema: Schema): Schema => {
  const shape = shapeOf(partOf(schema, 'forums'));
  return shape.of === 'list' ? shape.item : {};
};

/** The model as a form, made from its schema: what is changed here is changed in the text. */
export const ModelFormPanel = (props: ModelFormProps) => {
  const { t, language } = useTexts();
  const form = useQuery(formReading);
  const changes = useChanges(props);
  // typing comes first: the form follows when there is time
  const text = useDeferredValue(props.text);
  const model = useMemo(() => modelIn(text), [text]);
  if (!isObject(model)) return <p>{t('setup.editor.text-fault')}</p>;
  const { draft, locked } = props;
  return (
    <Loaded query={form}>
      {({ schema, kinds }) => (
        <ModelFormContext.Provider
          value={{ model, kinds, faults: draft.faults, locked, language, ...changes }}
        >
          <Parts {...props} schema={schema} />
        </ModelFormContext.Provider>
      )}
    </Loaded>
  );
};
