import { Link } from '@tanstack/react-router';
import { familyOfKind } from '#contract/forum-kinds';
import type { MinutesPage } from '#contract/minutes';
import { nameIn } from '#kernel/language';
import { dateIn } from '../shell/dates.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { Icon } from '../ui/icon.js';
import { Section } from '../ui/section.js';

type Delivery = MinutesPage['deliveries'][number];

const Receiver = ({ delivery }: { readonly delivery: Delivery }) => {
  const { language } = useTexts();
  const { toForum, toOffice } = delivery;
  if (toForum)
    return (
      <>
        <FamilySymbol family={familyOfKind(toForum.kind)} />{' '}
        <Link to={placeOf('forum', toForum.id)}>{nameIn(toForum.name, language)}</Link>
      </>
    );
  return <>{toOffice && nameIn(toOffice, language)}</>;
};

const Where = ({ delivery }: { readonly delivery: Delivery }) => {
  const { t, language } = useTexts();
  if (delivery.meeting)
    return (
      <Link to={placeOf('meeting', delivery.meeting.id)}>
        {t('minutes-page.went.on', { day: dateIn(language, delivery.meeting.day, 'day') })}
      </Link>
    );
  return (
    <>
      {delivery.toForum
        ? t('minutes-page.went.waits')
        : t('minutes-page.went.sent', { day: dateIn(language, delivery.at, 'day') })}
    </>
  );
};

/** Where approved minutes went by themselves, and what was answered there. */
export const Went = ({ minutes }: { readonly minutes: MinutesPage }) => {
  const { t, language } = useTexts();
  if (minutes.hash === null) return null;
  return (
    <Section title={t('minutes-page.went.title')} className="no-print">
      <div className="sheet">
        {minutes.deliveries.length === 0 && (
          <p className="second in-place">{t('minutes-page.went.nowhere')}</p>
        )}
        <ul className="rows">
          {minutes.deliveries.map((delivery) => (
            <li key={delivery.id} className="remark">
              <p className="strong">
                <Receiver delivery={delivery} />
              </p>
              <p className="second">
                <Where delivery={delivery} />
              </p>
              {delivery.answeredAt && (
                <p>
                  <span className="is-met">
                    <Icon name="check" size={16} />{' '}
                    {t('minutes-page.went.answered', {
                      day: dateIn(language, delivery.answeredAt, 'day'),
                    })}
                  </span>{' '}
                  {delivery.answer}
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
};

/** Who approved, when, and the checksum of what was frozen. */
export const Sealed = ({ minutes }: { readonly minutes: MinutesPage }) => {
  const { t, language } = useTexts();
  if (minutes.hash === null || minutes.approvedAt === null) return null;
  return (
    <Section title={t('minutes-page.sealed.title')}>
      <div className="sheet step">
        <p>
          {t('minutes-page.sealed.by', {
            name: minutes.approvedBy?.name ?? '',
            day: dateIn(language, minutes.approvedAt, 'date'),
            time: dateIn(language, minutes.approvedAt, 'clock'),
          })}
        </p>
        <p className="second">
          {t('minutes-page.sealed.hash')} <code className="checksum">{minutes.hash}</code>
        </p>
        <p className="second no-print">{t('minutes-page.sealed.hint')}</p>
      </div>
    </Section>
  );
};
