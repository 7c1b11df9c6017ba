import type { Year } from '#contract/year';
import { nameIn } from '#kernel/language';
import { useSignedIn } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';
import type { Choices } from './year-choices.js';

interface FiltersProps {
  readonly year: Year;
  readonly choices: Choices;
}

/** The same choice as in the drawing, as a list: for a phone, and for whoever would rather. */
const ForumChoice = ({ year, choices }: FiltersProps) => {
  const { t, language } = useTexts();
  return (
    <label className="forum-choice">
      <span className="strong">{t('year.panel.choice')}</span>
      <select
        className="ds-input"
        value={choices.forum ?? ''}
        onChange={(event) => choices.choose(event.target.value || null)}
      >
        <option value="">{t('year.panel.let-go')}</option>
        {year.forums.map((forum) => (
          <option key={forum.id} value={forum.id}>
            {nameIn(forum.name, language)}
          </option>
        ))}
      </select>
    </label>
  );
};

/** Whose year: everybody's, one's own, or that of somebody who holds a permanent seat. */
const PersonChoice = ({ year, choices }: FiltersProps) => {
  const { t } = useTexts();
  const me = useSignedIn()?.person.id;
  const choose = (person: string | undefined) => choices.change({ person, forum: undefined });
  const isMe = me !== undefined && choices.person === me;
  return (
    <>
      <label className="forum-choice">
        <span className="strong">{t('year.person.choice')}</span>
        <select
          className="ds-input"
          value={choices.person ?? ''}
          onChange={(event) => choose(event.target.value || undefined)}
        >
          <option value="">{t('year.person.all')}</option>
          {year.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {year.people.some(({ id }) => id === me) && (
        <button
          type="button"
          className="chip-button"
          aria-pressed={isMe}
          onClick={() => choose(isMe ? undefined : me)}
        >
          {t('year.person.mine')}
        </button>
      )}
    </>
  );
};

/** What the year is narrowed to; the same in every view. */
export const YearFilters = ({ year, choices }: FiltersProps) => (
  <div className="year-filters no-print">
    <PersonChoice year={year} choices={choices} />
    <ForumChoice year={year} choices={choices} />
  </div>
);
