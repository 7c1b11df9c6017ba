import { Field, Label, Select } from '@digdir/designsystemet-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { IssueMoved } from '#contract/system-issue';
import { nameIn } from '#kernel/language';
import { newIdempotencyKey, post } from '../shell/api.js';
import { PageHeading } from '../shell/page-heading.js';
import { lists, placeOf } from '../shell/places.js';
import { readAnew } from '../shell/read-anew.js';
import { sayDone } from '../shell/say.js';
import { useSignedIn } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';
import { DeedForm, type DeedAnswers } from '../ui/deed-form.js';
import { EmptyState } from '../ui/empty-state.js';
import type { IssueSearch } from './issue.queries.js';
import './system-issue.css';

interface ForumFieldProps {
  readonly forum: string;
  readonly onChoose: (forum: string) => void;
}

const ForumField = ({ forum, onChoose }: ForumFieldProps) => {
  const { t, language } = useTexts();
  const forums = useSignedIn()?.forums ?? [];
  return (
    <Field>
      <Label>{t('system-issue-page.raise.forum')}</Label>
      <Select value={forum} onChange={(event) => onChoose(event.target.value)}>
        {forums.map(({ id, name }) => (
          <Select.Option key={id} value={id}>
            {nameIn(name, language)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
};

const RaiseForm = ({ first }: { readonly first: string }) => {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [forum, setForum] = useState(first);
  const [idempotencyKey] = useState(newIdempotencyKey);
  const send = async ({ title = '', text = '' }: DeedAnswers) => {
    const body = { forum, title, text };
    const raised = await post<IssueMoved>('/api/system-issues', body, { idempotencyKey });
    void readAnew('system-issue');
    void sayDone(t('system-issue-page.raise.done', { number: raised.number }));
    await navigate({ to: placeOf('system-issue', raised.id) });
  };
  const fields = [
    { name: 'title', label: t('system-issue.field.title'), kind: 'line', required: true },
    {
      name: 'text',
      label: t('system-issue.field.text'),
      kind: 'text',
      required: true,
      hint: t('system-issue.hint'),
    },
  ] as const;
  return (
    <div className="sheet issue-sheet">
      <DeedForm
        name="system-issue.raise"
        fields={fields}
        submit={t('system-issue-page.raise.send')}
        onSend={send}
      >
        <ForumField forum={forum} onChoose={setForum} />
      </DeedForm>
    </div>
  );
};

/** Raises something that does not work: about practice and capacity, never about a person. */
export const RaisePage = () => {
  const { t } = useTexts();
  const search: IssueSearch = useSearch({ from: '/behind-door/system-issues/new' });
  const forums = useSignedIn()?.forums ?? [];
  const first = forums.find(({ id }) => id === search.forum) ?? forums[0];
  return (
    <div className="content issue-narrow">
      <p>
        <Link to={lists.systemIssues}>{t('system-issue.title')}</Link>
      </p>
      <div>
        <PageHeading>{t('system-issue.raise')}</PageHeading>
        <p className="lead">{t('system-issue-page.raise.lead')}</p>
      </div>
      {first === undefined ? (
        <div className="sheet">
          <EmptyState>{t('system-issue-page.raise.no-forum')}</EmptyState>
        </div>
      ) : (
        <RaiseForm first={first.id} />
      )}
    </div>
  );
};
