import { useState } from 'react';
import type { ProposedChange, YearProposal } from '#contract/year-proposal';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { clockIn } from '../../shell/dates.js';
import { useTexts } from '../../shell/use-texts.js';
import { DateText } from '../../ui/date-text.js';
import { FamilySymbol } from '../../ui/family-symbol.js';
import { Section } from '../../ui/section.js';

const page = 50;
const heads = ['forum', 'before', 'after'] as const;

const When = ({ when }: { readonly when: ProposedChange['before'] }) => {
  const { t, language } = useTexts();
  if (when === null) return <>{t('year-proposal.changes.new')}</>;
  return (
    <>
      <DateText when={when.day} form="weekdayShort" />{' '}
      <span className="nowrap">{clockIn(language, when.starts)}</span>
    </>
  );
};

/** Every meeting that moves: where it is and where it will be. */
export const ChangesTable = ({ proposal }: { readonly proposal: YearProposal }) => {
  const { t, language } = useTexts();
  const [rows, setRows] = useState(page);
  const changes = proposal.result?.changes ?? [];
  const forums = new Map(proposal.forums.map((forum) => [forum.id, forum]));
  if (changes.length === 0) return null;
  return (
    <Section title={t('year-proposal.changes.title')} count={changes.length}>
      <div className="sheet">
        <table className="plain-table stacks">
          <caption className="unseen">{t('year-proposal.changes.caption')}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(`year-proposal.changes.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, rows).map(({ forum: id, before, after }) => {
              const forum = forums.get(id);
              return (
                <tr key={`${id} ${after.day} ${after.starts}`}>
                  <th scope="row">
                    {forum && <FamilySymbol family={familyOfKind(forum.kind)} planned />}{' '}
                    {forum && nameIn(forum.name, language)}
                  </th>
                  <td>
                    <span className="unseen">{t('year-proposal.changes.before')}: </span>
                    <When when={before} />
                  </td>
                  <td>
                    <span className="unseen">{t('year-proposal.changes.after')}: </span>
                    <When when={after} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {rows < changes.length && (
          <p className="in-place">
            <button type="button" className="as-link strong" onClick={() => setRows(rows + page)}>
              {t('year-proposal.changes.more')}
            </button>
          </p>
        )}
      </div>
    </Section>
  );
};
