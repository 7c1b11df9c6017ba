import { Link } from '@tanstack/react-router';
import type { AgendaItemLine } from '#contract/agenda-item';
import { nameIn } from '#kernel/language';
import { dateIn } from '../../shell/dates.js';
import { PageHeading } from '../../shell/page-heading.js';
import { placeOf } from '../../shell/places.js';
import { useTexts } from '../../shell/use-texts.js';
import { Icon } from '../../ui/icon.js';
import { useItemTitle } from '../item-words.js';

interface ItemHeadProps {
  readonly item: AgendaItemLine;
  /** How many items the agenda has. */
  readonly count: number;
}

const Child = ({ item }: { readonly item: AgendaItemLine }) => {
  const { t } = useTexts();
  if (item.referral === null) return null;
  return (
    <p className="item-child second">
      {item.child ? (
        <span>
          <b>{t('meeting-page.child', { name: item.child.givenName, count: item.child.age })}</b>
          {item.child.unit && `, ${item.child.unit}`}
        </span>
      ) : (
        <span>{t('meeting-page.anonymous')}</span>
      )}
      <Link to={placeOf('referral', item.referral)}>{t('meeting-page.open-referral')}</Link>
    </p>
  );
};

/** The question of the item is the heading of the page; its number and kind stand above it. */
export const ItemHead = ({ item, count }: ItemHeadProps) => {
  const { t } = useTexts();
  const titleOf = useItemTitle();
  const meta = [
    t('meeting-page.item-of', { number: item.number, count }),
    t(`meeting.types.${item.type}`),
    ...(item.receipt ? [item.receipt] : []),
  ].join(' · ');
  return (
    <header className="item-head">
      <p className="second strong">{meta}</p>
      <PageHeading title={t('meeting-page.item-of', { number: item.number, count })}>
        {titleOf(item)}
      </PageHeading>
      <Child item={item} />
    </header>
  );
};

/** Which services may hear the case, until when, and which leave the room for it. */
export const WhoHears = ({ item }: { readonly item: AgendaItemLine }) => {
  const { t, language } = useTexts();
  if (item.referral === null) return null;
  return (
    <section className="who-hears" aria-labelledby="who-hears">
      <div className="who-head">
        <h2 id="who-hears">{t('meeting-page.hears.title')}</h2>
        <span className="second">
          {item.caseKind === 'anonymous'
            ? t('meeting-page.hears.anonymous')
            : item.consentUntil &&
              t('meeting-page.hears.until', { day: dateIn(language, item.consentUntil, 'date') })}
        </span>
      </div>
      <ul className="who-tags">
        {item.hears.map(({ id, name }) => (
          <li key={id} className="who-tag" data-hears="true">
            <Icon name="check" size={15} /> {nameIn(name, language)}
          </li>
        ))}
        {item.leaves.map(({ id, name }) => (
          <li key={id} className="who-tag">
            <Icon name="eyeOff" size={15} />{' '}
            {t('meeting-page.hears.not', { service: nameIn(name, language) })}
          </li>
        ))}
        {item.hears.length + item.leaves.length === 0 && (
          <li className="second">{t('meeting-page.hears.none')}</li>
        )}
      </ul>
    </section>
  );
};
