import { Dialog, Field, Label, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { ForumPage } from '#contract/forum';
import { mayBecome } from '#kernel/forum/lifecycle';
import { nameIn } from '#kernel/language';
import { post } from '../../shell/api.js';
import { readAnew } from '../../shell/read-anew.js';
import { sayDone } from '../../shell/say.js';
import { useTexts } from '../../shell/use-texts.js';
import { DeedForm, type DeedAnswers } from '../../ui/deed-form.js';
import { forumsReading } from '../forum.queries.js';
import { Hindrances } from './hindrances.js';

interface EndProps {
  readonly forum: ForumPage;
  readonly onClose: () => void;
}

interface SuccessorProps {
  readonly forum: ForumPage;
  readonly by: string;
  readonly onChoose: (by: string) => void;
}

const Successor = ({ forum, by, onChoose }: SuccessorProps) => {
  const { t, language } = useTexts();
  const forums = useQuery(forumsReading).data?.items ?? [];
  if (!mayBecome(forum.status, 'superseded')) return null;
  return (
    <Field>
      <Label>{t('forum-page.life.by')}</Label>
      <Select value={by} onChange={(event) => onChoose(event.target.value)}>
        <Select.Option value="">{t('forum-page.life.nobody')}</Select.Option>
        {forums
          .filter(({ id }) => id !== forum.id)
          .map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {nameIn(name, language)}
            </Select.Option>
          ))}
      </Select>
    </Field>
  );
};

/** Ends a forum: why, from which day, and who takes over. */
export const EndForum = ({ forum, onClose }: EndProps) => {
  const { t, language } = useTexts();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [by, setBy] = useState('');
  const [error, setError] = useState<unknown>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const send = async ({ reason = '', on = '' }: DeedAnswers) => {
    const next = by === '' ? { status: 'dissolved', by: null } : { status: 'superseded', by };
    const body = { ...next, reason, on: on === '' ? null : on };
    setError(null);
    try {
      await post(`/api/forums/${forum.id}/status`, body, { version: forum.version });
    } catch (thrown) {
      setError(thrown);
      throw thrown;
    }
    void sayDone(t('forum-page.life.ended'));
    void readAnew('forum');
    onClose();
  };
  const fields = [
    {
      name: 'reason',
      label: t('forum-page.life.reason'),
      hint: t('forum-page.life.reason-hint'),
      kind: 'line',
      required: true,
    },
    { name: 'on', label: t('forum-page.life.on'), kind: 'day' },
  ] as const;
  return (
    <Dialog ref={dialog} closeButton={t('common.close')} onClose={onClose} aria-labelledby={title}>
      <h2 id={title}>{t('forum-page.life.end-title', { forum: nameIn(forum.name, language) })}</h2>
      <p className="second end-hint">{t('forum-page.life.end-hint')}</p>
      <DeedForm
        name={`forum.end ${forum.id}`}
        fields={fields}
        submit={t('forum-page.life.do-end')}
        onSend={send}
        onCancel={onClose}
      >
        <Successor forum={forum} by={by} onChoose={setBy} />
      </DeedForm>
      <Hindrances error={error} />
    </Dialog>
  );
};
