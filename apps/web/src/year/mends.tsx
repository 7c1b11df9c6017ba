import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { Year, YearConflict } from '#contract/year';
import { type Language, nameIn } from '#kernel/language';
import { dateIn } from '../shell/dates.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { Section } from '../ui/section.js';

/** The stretch a count is about: a month, a half-year, or nothing where it is the whole year. */
const periodIn = (period: unknown, { t, language }: { t: TFunction; language: Language }) => {
  if (typeof period !== 'string') return null;
  if (/^\d{4}-\d{2}$/u.test(period)) return dateIn(language, `${period}-01`, 'monthYear');
  const [, half] = period.split('-');
  return half === undefined ? null : t(`year.half-year.${half}`);
};

const Mend = ({
  year,
  conflict,
  number,
}: {
  readonly year: Year;
  readonly conflict: YearConflict;
  readonly number: number;
}) => {
  const { t, language } = useTexts();
  const forum = year.forums.find(({ id }) => id === conflict.forum);
  const { values } = conflict;
  const words = {
    ...values,
    count: Number(values['has'] ?? 0),
    item: t([`forum.reason.${values['item']}`, 'year.duty']),
  };
  const period = periodIn(values['period'], { t, language });
  const name = forum && nameIn(forum.name, language);
  return (
    <li className="sheet mend">
      <span className="mend-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>{name}</h3>
        {period && <p className="strong">{period}</p>}
        <p className="second">
          {t([`year.conflict.${conflict.code}`, 'year.conflict.other'], words)}
        </p>
        <Link
          to={
            conflict.meeting
              ? placeOf('meeting', conflict.meeting)
              : placeOf('forum', conflict.forum)
          }
          className="strong"
        >
          {t('year.panel.open')}
          <span className="unseen">: {name}</span>
        </Link>
      </div>
    </li>
  );
};

/** What does not hold, numbered: each with its reason and where to mend it. */
export const Mends = ({ year }: { readonly year: Year }) => {
  const { t } = useTexts();
  if (year.conflicts.length === 0) return null;
  return (
    <Section title={t('year.mend.title')} count={year.conflicts.length}>
      <ol className="mends">
        {year.conflicts.slice(0, 12).map((conflict, place) => (
          <Mend
            key={`${conflict.code} ${conflict.forum} ${JSON.stringify(conflict.values)}`}
            year={year}
            conflict={conflict}
            number={place + 1}
          />
        ))}
      </ol>
    </Section>
  );
};
