import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { memo, useCallback, useState } from 'react';
import type { PackDraft } from '#contract/pack';
import type { PackForm } from '#contract/pack-form';
import { reading } from '../../shell/api.js';
import { useTexts } from '../../shell/use-texts.js';
import { Loaded } from '../../ui/section.js';
import { partName } from '../fault-list.js';
import { AddForum } from './add-forum.js';
import { ForumPart } from './forum-part.js';
import { keyedIn, ModelFormContext, useModelForm, type ModelForm } from './model-context.js';
import { PartField } from './part-field.js';
import { partOf, shapeOf, type Schema } from './shape.js';
import { useWritten } from './use-written.js';

const formReading = reading<PackForm>('/api/setup/form', []);

/** A part of the model that is no forum: its name in the list, told apart from a forum's key. */
const partMark = 'part:';

const forumSchema = (schema: Schema): Schema => {
  const shape = shapeOf(partOf(schema, 'forums'));
  return shape.of === 'list' ? shape.item : {};
};

interface PartsProps {
  readonly schema: Schema;
  readonly draft: PackDraft;
  readonly onGo: (forum: string) => void;
}

/** One part of the model at a time: a forum, or what they all rest on. */
const Parts = ({ schema, draft, onGo }: PartsProps) => {
  const { t } = useTexts();
  const form = useModelForm();
  const [picked, setPicked] = useState('');
  const forums = keyedIn(form, 'forums');
  const shape = shapeOf(schema);
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
      {!form.locked && <AddForum onAdded={setPicked} />}
      {name === null ? (
        <ForumPart
          key={shown}
          schema={forumSchema(schema)}
          draft={draft}
          at={forums.findIndex(({ key }) => key === shown)}
          onGone={() => setPicked('')}
          onGo={onGo}
        />
      ) : (
        <PartField schema={partOf(schema, name)} path={[name]} value={form.model[name]} />
      )}
    </div>
  );
};

type FieldsProps = Omit<ModelForm, 'kinds' | 'language'> & Omit<PartsProps, 'schema'>;

/** Made anew when the model is, not with every key in the text beside it. */
const Fields = memo(({ draft, onGo, ...rest }: FieldsProps) => {
  const { language } = useTexts();
  const form = useQuery(formReading);
  return (
    <Loaded query={form}>
      {({ schema, kinds }) => (
        <ModelFormContext.Provider value={{ ...rest, kinds, language }}>
          <Parts schema={schema} draft={draft} onGo={onGo} />
        </ModelFormContext.Provider>
      )}
    </Loaded>
  );
});

interface ModelFormProps {
  readonly draft: PackDraft;
  readonly text: string;
  readonly locked: boolean;
  readonly onText: (text: string) => void;
  readonly onLine: (line: number) => void;
}

/** The line on which a forum begins; 1 where it is not found. */
const lineOf = (text: string, forum: string): number => {
  const at = text.split('\n').findIndex((line) => line.trim() === `- key: ${forum}`);
  return at < 0 ? 1 : at + 1;
};

/** The model as a form, made from its schema: what is changed here is changed in the text. */
export const ModelFormPanel = ({ draft, text, locked, onText, onLine }: ModelFormProps) => {
  const { t } = useTexts();
  const { model, deeds, textNow } = useWritten({ draft, text, onText });
  const onGo = useCallback((forum: string) => onLine(lineOf(textNow(), forum)), [onLine, textNow]);
  if (model === null) return <p>{t('setup.editor.text-fault')}</p>;
  const { faults } = draft;
  return <Fields {...deeds} {...{ model, faults, locked, draft, onGo }} />;
};
