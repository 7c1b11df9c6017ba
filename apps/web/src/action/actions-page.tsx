import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { nameIn } from '#kernel/language';
import { PageHeading } from '../shell/page-heading.js';
import { useSignedIn } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loaded } from '../ui/section.js';
import { Segmented } from '../ui/segmented.js';
import { ActionRow } from './action-row.js';
import {
  type ActionBox,
  actionBoxes,
  actionsReading,
  type ActionSearch,
} from './action.queries.js';
import './action.css';

const isBox = (text: string | undefined): text is ActionBox =>
  actionBoxes.some((box) => box === text);

/** Which list, and of which forum: it stands in the address. A forum alone means that forum's list. */
const useChoice = () => {
  const search: ActionSearch = useSearch({ from: '/behind-door/actions' });
  const navigate = useNavigate();
  const forums = useSignedIn()?.forums ?? [];
  const box = isBox(search.box) ? search.box : search.forum === undefined ? 'mine' : 'forum';
  const forum = box === 'forum' ? (search.forum ?? forums[0]?.id) : undefined;
  const choose = (next: ActionSearch) =>
    void navigate({ to: '/actions', search: { ...next }, replace: true, resetScroll: false });
  return { box, forum, forums, after: search.after, choose };
};

type Choice = ReturnType<typeof useChoice>;

const Choices = ({ choice: { box, forum, forums, choose } }: { readonly choice: Choice }) => {
  const { t, language } = useTexts();
  return (
    <div className="list-choices">
      <Segmented
        legend={t('action-page.boxes')}
        value={box}
        options={actionBoxes
          .filter((each) => each !== 'forum' || forums.length > 0)
          .map((value) => ({ value, label: t(`action-page.box.${value}`) }))}
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
  const actions = useQuery(actionsReading(box, { forum, after }));
  return (
    <Loaded query={actions}>
      {({ items, next }) => (
        <>
          <div className="sheet">
            {items.length === 0 ? (
              <EmptyState good={box !== 'forum'}>{t(`action-page.none.${box}`)}</EmptyState>
            ) : (
              <ul className="rows">
                {items.map((action) => (
                  <ActionRow key={action.id} action={action} />
                ))}
              </ul>
            )}
          </div>
          {next !== null && (
            <Link to="/actions" search={{ box, forum, after: next }} className="strong">
              {t('action-page.next')}
            </Link>
          )}
        </>
      )}
    </Loaded>
  );
};

/** What is owed: mine, a forum's, and what is over its deadline. */
export const ActionsPage = () => {
  const { t } = useTexts();
  const choice = useChoice();
  return (
    <div className="content">
      <div>
        <PageHeading>{t('action-page.title')}</PageHeading>
        <p className="lead">{t('action-page.lead')}</p>
      </div>
      <Choices choice={choice} />
      <List choice={choice} />
    </div>
  );
};
