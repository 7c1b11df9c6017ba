import { Link } from '@tanstack/react-router';
import type { Year } from '#contract/year';
import { nameIn } from '#kernel/language';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { Section } from '../ui/section.js';

/** What does not hold, numbered: each with its reason and where to mend it. */
export const Mends = ({ year }: { readonly year: Year }) => {
  const { t, language } = useTexts();
  if (year.conflicts.length === 0) return null;
  return (
    <Section title={t('year.mend.title')} count={year.conflicts.length}>
      <ol className="mends">
        {year.conflicts.slice(0, 12).map((conflict, place) => {
          const forum = year.forums.find(({ id }) => id === conflict.forum);
          const item = t([`forum.reason.${conflict.values['item']}`, 'year.duty']);
          return (
            <li
              key={`${conflict.code} ${conflict.forum} ${JSON.stringify(conflict.values)}`}
              className="sheet mend"
            >
              <span className="mend-number" aria-hidden="true">
                {place + 1}
              </span>
              <div>
                <h3>{forum && nameIn(forum.name, language)}</h3>
                <p className="second">
                  {t([`year.conflict.${conflict.code}`, 'year.conflict.other'], {
                    ...conflict.values,
                    item,
                  })}
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
                  <span className="unseen">: {forum && nameIn(forum.name, language)}</span>
                </Link>
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
};
