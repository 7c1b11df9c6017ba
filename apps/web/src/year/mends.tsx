import { Link } from '@tanstack/react-router';
import type { Year, YearConflict } from '#contract/year';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { clockIn, dateIn } from '../shell/dates.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { Section } from '../ui/section.js';
import { mendOf, type Mending } from './mend-model.js';
import { itemIn, periodIn } from './move/break-text.js';

interface MendProps {
  readonly year: Year;
  readonly conflict: YearConflict;
  readonly number: number;
}

const useWords = (year: Year, { values, person, other }: YearConflict) => {
  const { t, language } = useTexts();
  const forum = year.forums.find(({ id }) => id === other?.forum);
  const written = (key: string) => (typeof values[key] === 'string' ? values[key] : null);
  const [day, time] = [written('day'), written('time')];
  return {
    ...values,
    count: Number(values['has'] ?? values['days'] ?? 0),
    item: itemIn(values['item'], { t, language, items: year.items }),
    period: values['period'] === undefined ? '' : periodIn(values['period'], { t, language }),
    person: person?.name ?? '',
    other: forum ? nameIn(forum.name, language) : t('year.conflict.another'),
    ...(day === null ? {} : { day: dateIn(language, day, 'weekday') }),
    ...(time === null ? {} : { time: clockIn(language, time) }),
  };
};

/** The way to where it is mended. */
const MendLink = ({ mending, name }: { readonly mending: Mending; readonly name: string }) => {
  const { t } = useTexts();
  const words = (
    <>
      {t(`year.mend.do.${mending.way}`)}
      <span className="unseen">: {name}</span>
    </>
  );
  if (mending.way === 'move')
    return (
      <Link
        to="/year"
        search={{ view: 'month', move: mending.meeting, day: mending.day, forum: mending.forum }}
        className="strong"
      >
        {words}
      </Link>
    );
  return mending.way === 'see' ? (
    <Link
      to="/year"
      search={{ view: 'month', day: mending.day, forum: mending.forum }}
      className="strong"
    >
      {words}
    </Link>
  ) : (
    <Link to={placeOf(mending.noun, mending.id)} className="strong">
      {words}
    </Link>
  );
};

const Mend = ({ year, conflict, number }: MendProps) => {
  const { t, language } = useTexts();
  const forum = year.forums.find(({ id }) => id === conflict.forum);
  const words = useWords(year, conflict);
  const mending = mendOf(year, conflict);
  const name = forum ? nameIn(forum.name, language) : '';
  return (
    <li className="sheet mend">
      <span className="mend-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>
          {forum && <FamilySymbol family={familyOfKind(forum.kind)} size={12} />} {name}
        </h3>
        {words.period && <p className="strong mend-period">{words.period}</p>}
        <p className="second">
          {t([`year.conflict.${conflict.code}`, 'year.conflict.other'], words)}
        </p>
        <p className="mend-way">
          <span className="strong">{t('year.mend.easiest')}</span>{' '}
          {t(
            [
              `year.mend.way.${conflict.code}.${mending.way}`,
              `year.mend.way.${conflict.code}.text`,
              'year.mend.way.text',
            ],
            {
              ...words,
              date: mending.day ? dateIn(language, mending.day, 'day') : '',
            },
          )}
        </p>
        <MendLink mending={mending} name={name} />
      </div>
    </li>
  );
};

/** What does not hold, numbered: each with its reason, what solves it, and the way there. */
export const Mends = ({ year, whole }: { readonly year: Year; readonly whole: boolean }) => {
  const { t } = useTexts();
  const count = year.conflicts.length;
  if (count === 0)
    return whole ? (
      <div className="sheet">
        <EmptyState good>{t('year.mend.none')}</EmptyState>
      </div>
    ) : null;
  const shown = whole ? year.conflicts : year.conflicts.slice(0, 3);
  return (
    <Section
      title={t('year.mend.title')}
      count={count}
      className="mends-section"
      aside={
        shown.length < count && (
          <Link to="/year" search={(search) => ({ ...search, view: 'mend' })}>
            {t('year.mend.all')}
          </Link>
        )
      }
    >
      <ol className="mends">
        {shown.map((conflict, place) => (
          <Mend
            key={`${conflict.code} ${conflict.forum} ${conflict.person?.id ?? ''} ${JSON.stringify(conflict.values)}`}
            year={year}
            conflict={conflict}
            number={place + 1}
          />
        ))}
      </ol>
    </Section>
  );
};
