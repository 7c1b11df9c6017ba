import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import type { DraftForum, PackDraft } from '#contract/pack';
import { forumStatuses } from '#kernel/forum/lifecycle';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { SettingLines } from './setting-lines.js';

const names = [
  { path: ['name', 'nb'], label: 'setup.editor.name' },
  { path: ['name', 'nn'], label: 'setup.editor.name-nn' },
  { path: ['name', 'en'], label: 'setup.editor.name-en' },
] as const;

/** The line on which a forum begins; 1 where it is not found. */
const lineOf = (text: string, forum: string): number => {
  const at = text.split('\n').findIndex((line) => line.trim() === `- key: ${forum}`);
  return at < 0 ? 1 : at + 1;
};

const saidOf = (forum: DraftForum, [part, language]: readonly string[]): string =>
  part === 'status'
    ? forum.status
    : (Object.entries(forum.name).find(([key]) => key === language)?.[1] ?? '');

/** What changes YAML in its place is fetched when somebody begins to write. */
const editing = () => import('./yaml-edit.js');

/** What is typed in the form of one forum, and the text that it is written into. */
const useTyped = ({ text, onText }: Pick<ForumFormProps, 'text' | 'onText'>, forum: string) => {
  const latest = useRef(text);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    latest.current = text;
  }, [text]);
  const change = async (path: readonly string[], value: string) => {
    setTyped((before) => ({ ...before, [`${forum}.${path.join('.')}`]: value }));
    const { withSaid } = await editing();
    const next = withSaid(latest.current, { forum, path }, value);
    if (next === null) return;
    latest.current = next;
    onText(next);
  };
  return { typed, change };
};

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
  const { typed, change } = useTyped({ text, onText }, forum?.key ?? '');
  if (forum === undefined) return <p>{t('setup.editor.text-fault')}</p>;
  const said = (path: readonly string[]) =>
    typed[`${forum.key}.${path.join('.')}`] ?? saidOf(forum, path);
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
          value={said(path)}
          maxLength={120}
          readOnly={locked}
          onChange={(event) => void change(path, event.target.value)}
        />
      ))}
      <Field>
        <Label>{t('setup.editor.status')}</Label>
        <Select
          value={said(['status'])}
          readOnly={locked}
          onChange={({ target }) => void change(['status'], target.value)}
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
