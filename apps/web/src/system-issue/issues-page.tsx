import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { nameIn } from '#kernel/language';
import { PageHeading } from '../shell/page-heading.js';
import { useSignedIn } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { Loaded } from '../ui/section.js';
import { Segmented } from '../ui/segmented.js';
import { type IssueBox, issueBoxes, type IssueSearch, issuesReading } from './issue.queries.js';
import { IssueTable } from './issue-table.js';
import { UpwardNav } from './upward-nav.js';
import './system-issue.css';

const isBox = (text: string | undefined): text is IssueBox =>
  issueBoxes.some((box) => box === text);

const useChoice = () => {
  const search: IssueSearch = useSearch({ from: '/behind-door/system-issues' });
  const navigate = useNavigate();
  const forums = useSignedIn()?.forums ?? [];
  const box = isBox(search.box) ? search.box : search.forum === undefined ? 'at-me' : 'forum';
  const forum = box === 'forum' ? (search.forum ?? forums[0]?.id) : undefined;
  const choose = (next: IssueSearch) =>
    void navigate({ to: '/system-issues', search: { ...next }, replace: true, resetScroll: false });
  return { box, forum, forums, after: search.after, choose };
};

type Choice = ReturnType<typeof useChoice>;

const Choices = ({ choice: { box, forum, forums, choose } }: { readonly choice: Choice }) => {
  const { t, language } = useTexts();
  return (
    <div className="list-choices">
      <Segmented
        legend={t('system-issue-page.boxes')}
        value={box}
        options={issueBoxes
          .filter((each) => each !== 'forum' || forums.length > 0)
          .map((value) => ({ value, label: t(`system-issue.box.${value}`) }))}
        onChange={(next) => choose({ box: next })}
      />
      {box === 'forum' && (
        <Field className="forum-choice">
          <Label className="unseen">{t('action-page.forum')}</Label>
          <Select
            value={forum ?? ''}
            onChange={(event) => choose({ box: 'forum', forum: event.target.value })}
          >
            {forums.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {nameIn(name, language)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
};

const List = ({ choice: { box, forum, after } }: { readonly choice: Choice }) => {
  const { t } = useTexts();
  const issues = useQuery(issuesReading(box, { forum, after }));
  return (
    <Loaded query={issues}>
      {({ items, next }) => (
        <>
          <div className="sheet">
            {items.length === 0 ? (
              <EmptyState good={box === 'at-me'}>
                {t(box === 'at-me' ? 'system-issue-page.none-at-me' : 'system-issue.none')}
              </EmptyState>
            ) : (
              <IssueTable issues={items} name={t(`system-issue.box.${box}`)} />
            )}
          </div>
          {next !== null && (
            <Link to="/system-issues" search={{ box, forum, after: next }} className="strong">
              {t('action-page.next')}
            </Link>
          )}
        </>
      )}
    </Loaded>
  );
};

/** Matters of practice and capacity that must be solved higher up, and what became of them. */
export const IssuesPage = () => {
  const { t } = useTexts();
  const may = useSignedIn()?.may ?? [];
  const choice = useChoice();
  return (
    <div className="content">
      <UpwardNav here="issues" />
      <div className="issue-top">
        <div>
          <PageHeading>{t('system-issue.title')}</PageHeading>
          <p className="lead">{t('system-issue-page.lead')}</p>
        </div>
        {may.includes('system-issue.raise') && (
          <Button asChild className="wide-on-phone">
            <Link to="/system-issues/new" search={{ forum: choice.forum }}>
              <Icon name="plus" />
              {t('system-issue.raise')}
            </Link>
          </Button>
        )}
      </div>
      <Choices choice={choice} />
      <List choice={choice} />
    </div>
  );
};
