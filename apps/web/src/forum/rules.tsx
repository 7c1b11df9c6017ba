import type { ForumPage } from '#contract/forum';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { MoodTag } from '../ui/mood-tag.js';
import { Section } from '../ui/section.js';
import { CadenceText } from './cadence-text.js';
import { Life } from './life/life.js';
import { Questions } from './life/questions.js';

const Purpose = ({ forum }: { readonly forum: ForumPage }) => {
  const { t, language } = useTexts();
  const { purpose } = forum.mandate;
  return (
    <div className="sheet rule-list">
      {purpose && (
        <div>
          <h3>{t('forum-page.rules.purpose')}</h3>
          <p>{nameIn(purpose, language)}</p>
        </div>
      )}
      <div>
        <h3>{t('forum-page.rules.cadence')}</h3>
        <p>
          {forum.cadence ? (
            <CadenceText cadence={forum.cadence} names={forum.beside} />
          ) : (
            t('forum-page.rules.left-open')
          )}
        </p>
      </div>
      {forum.mandate.settledHere.length > 0 && (
        <p>
          <MoodTag mood="soon">
            {t('forum-page.rules.settled', { count: forum.mandate.settledHere.length })}
          </MoodTag>
        </p>
      )}
    </div>
  );
};

/** What the forum is for and what binds it, with the words of the plan. */
export const Rules = ({ forum }: { readonly forum: ForumPage }) => {
  const { t, language } = useTexts();
  const { rules } = forum.mandate;
  return (
    <>
      <Section title={t('forum-page.rules.mandate')}>
        <Purpose forum={forum} />
      </Section>
      <Questions forum={forum} />
      <Life forum={forum} />
      <Section title={t('forum-page.rules.title')} count={rules.length || undefined}>
        <div className="sheet">
          {rules.length === 0 ? (
            <EmptyState>{t('forum-page.rules.none')}</EmptyState>
          ) : (
            <ul className="rule-list">
              {rules.map((rule) => (
                <li key={rule.id}>
                  {nameIn(rule.says, language) !== rule.quote && (
                    <p className="strong">{nameIn(rule.says, language)}</p>
                  )}
                  <blockquote lang="nb">
                    <p>«{rule.quote}»</p>
                    <footer className="second">
                      {t('forum-page.rules.quote')}, {rule.id}
                    </footer>
                  </blockquote>
                </li>
              ))}
            </ul>
          )}
        </div>
      </Section>
    </>
  );
};
