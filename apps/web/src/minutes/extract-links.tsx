import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nameIn } from '#kernel/language';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { Section } from '../ui/section.js';
import { extractsOfReading } from './minutes.queries.js';

/** The ways to the extracts of one case that the reader may see; nothing where there are none. */
export const ExtractLinks = ({ referral }: { readonly referral: string }) => {
  const { t, language } = useTexts();
  const { data } = useQuery(extractsOfReading(referral));
  if (!data || data.items.length === 0) return null;
  return (
    <ul className="extract-links" aria-label={t('minutes-page.extracts.title')}>
      {data.items.map((extract) => (
        <li key={extract.id}>
          <Link to={placeOf('extract', extract.id)}>
            {t(`minutes.audience.${extract.audience}`)}
            {extract.service && `, ${nameIn(extract.service.name, language)}`}
          </Link>{' '}
          <span className="second">
            <DateText when={extract.day} form="date" />
          </span>
        </li>
      ))}
    </ul>
  );
};

/** The extracts of a case on the page of the case; nothing until minutes are approved. */
export const ExtractSection = ({ referral }: { readonly referral: string }) => {
  const { t } = useTexts();
  const { data } = useQuery(extractsOfReading(referral));
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('minutes-page.extracts.title')}>
      <div className="case-part sheet">
        <ExtractLinks referral={referral} />
      </div>
    </Section>
  );
};
