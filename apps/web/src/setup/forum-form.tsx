import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { PackDraft } from '#contract/pack';
import { forumStatuses } from '#kernel/forum/lifecycle';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { lineOf, saidOf, withSaid } from './yaml-edit.js';
import { SettingLines } from './setting-lines.js';

const names = [
  { path: ['name', 'nb'], label: 'setup.editor.name' },
  { path: ['name', 'nn'], label: 'setup.editor.name-nn' },
  { path: ['name', 'en'], label: 'setup.editor.name-en' },
] as const;

interface ForumFormProps {
  readonly draft: PackDraft;
  readonly text: string;
  readonly locked: boolean;
  readonly onText: (text: string) => void;
  readonly onLine: (line: number) => void;
}

/** A forum of the model as a form: what is changed here is changed in the text. */
export const ForumForm = ({ draft, text, locked, onText, onLine }: ForumFormProps) => {
  const { t, language } = useTexts();
  const [key, setKey] = useState('');
  const forum = draft.forums.find((one) => one.key === key) ?? draft.forums[0];
  if (forum === undefined) return <p>{t('setup.editor.text-fault')}</p>;
  const change = (path: readonly string[], value: string) => {
    const next = withSaid(text, { forum: forum.key, path }, value);
    if (next !== null) onText(next);
  };
  return (
    <div className="setup-form">
      <Field>
        <Label>{t('setup.editor.forum')}</Label>
        <Select value={forum.key} onChange={({ target }) => setKey(target.value)}>
          {draft.forums.map((one) => (
            <Select.Option key={one.key} value={one.key}>
              {nameIn(one.name, language)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {names.map(({ path, label }) => (
        <Textfield
          key={label}
          label={t(label)}
          value={saidOf(text, forum.key, path)}
          maxLength={120}
          readOnly={locked}
          onChange={(event) => change(path, event.target.value)}
        />
      ))}
      <Field>
        <Label>{t('setup.editor.status')}</Label>
        <Select
          value={saidOf(text, forum.key, ['status'])}
          readOnly={locked}
          onChange={({ target }) => change(['status'], target.value)}
        >
          {forumStatuses.map((status) => (
            <Select.Option key={status} value={status}>
              {t(`setup.editor.status-of.${status}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <SettingLines forum={forum} />
      <div>
        <Button variant="tertiary" onClick={() => onLine(lineOf(text, forum.key))}>
          {t('setup.editor.go-line')}
        </Button>
      </div>
    </div>
  );
};
