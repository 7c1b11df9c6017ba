import type { TFunction } from 'i18next';
import type { UnmetLine, YearProposal } from '#contract/year-proposal';
import { type Language, nameIn } from '#kernel/language';
import { dateIn } from '../../shell/dates.js';
import { useTexts } from '../../shell/use-texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/section.js';

interface Words {
  readonly t: TFunction;
  readonly language: Language;
}

/** The stretch a meeting is missed in: a month, a half-year, the year, or the days before a date. */
const periodIn = (period: string, { t, language }: Words): string => {
  if (/^\d{4}-\d{2}$/u.test(period)) return dateIn(language, `${period}-01`, 'monthYear');
  if (/^\d{4}-\d{2}-\d{2}$/u.test(period))
    return t('year-proposal.unmet.before', { day: dateIn(language, period, 'day') });
  const [, half] = period.split('-');
  return t(half === undefined ? 'year-proposal.unmet.year' : `year.half-year.${half}`);
};

interface LineProps {
  readonly line: UnmetLine;
  readonly proposal: YearProposal;
}

const useNames = ({ forums, people }: YearProposal) => {
  const { language } = useTexts();
  const forum = (id: string | null): string => {
    const found = forums.find((one) => one.id === id);
    return found ? nameIn(found.name, language) : '';
  };
  const person = (id: string | null): string => people.find((one) => one.id === id)?.name ?? '';
  return { forum, person };
};

const Who = ({ line, proposal }: LineProps) => {
  const { t } = useTexts();
  const { person } = useNames(proposal);
  return (
    <ul>
      {line.people.map(({ id, meetings, awayDays }) => (
        <li key={id}>
          {t('year-proposal.unmet.who', {
            name: person(id),
            meetings: t('year-proposal.unmet.meetings', { count: meetings }),
            away: t('year-proposal.unmet.away', { count: awayDays }),
          })}
        </li>
      ))}
    </ul>
  );
};

const Ways = ({ line, proposal }: LineProps) => {
  const { t } = useTexts();
  const names = useNames(proposal);
  return (
    <>
      <p className="strong">{t('year-proposal.unmet.ways')}</p>
      <ol>
        {line.relaxations.map(({ kind, forum, person, days }) => (
          <li key={`${kind} ${forum} ${person}`}>
            {t(`year-proposal.unmet.way.${kind}`, {
              name: forum === null ? names.person(person) : names.forum(forum),
              days: t('year-proposal.unmet.days', { count: days }),
            })}
          </li>
        ))}
      </ol>
    </>
  );
};

/** What could not be met: which forum and when, why, who is in the way, and the ways out, the cheapest first. */
export const UnmetList = ({ proposal }: { readonly proposal: YearProposal }) => {
  const words = useTexts();
  const { t } = words;
  const names = useNames(proposal);
  const unmet = proposal.result?.unmet ?? [];
  return (
    <Section title={t('year-proposal.unmet.title')} count={unmet.length}>
      {unmet.length === 0 ? (
        <div className="sheet">
          <EmptyState good>{t('year-proposal.unmet.none')}</EmptyState>
        </div>
      ) : (
        <ul className="proposal-unmet">
          {unmet.map((line) => (
            <li key={`${line.forum} ${line.period}`} className="sheet">
              <h3>{names.forum(line.forum)}</h3>
              <p className="strong">{periodIn(line.period, words)}</p>
              <p>{t(`year-proposal.unmet.reason.${line.reason}`)}</p>
              {line.people.length > 0 && <Who line={line} proposal={proposal} />}
              <Ways line={line} proposal={proposal} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
