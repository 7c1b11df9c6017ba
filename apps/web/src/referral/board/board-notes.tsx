import { useState } from 'react';
import type { ReferralCard } from '#contract/referral';
import { useTexts } from '../../shell/use-texts.js';
import { columnsOf, type ColumnName } from './columns.js';

/** How many are near their deadline, or over it. */
export const Soon = ({ cards }: { readonly cards: readonly ReferralCard[] }) => {
  const { t } = useTexts();
  const running = cards.filter(({ clock }) => clock !== null && clock.pausedOn === null);
  const left = (wanted: (days: number) => boolean) =>
    running.filter(({ clock }) => wanted(clock?.left ?? 99)).length;
  return (
    <p className="board-soon second">
      {left((days) => days < 0) > 0 && (
        <span className="is-late">
          {t('referral-page.soon.over', { count: left((days) => days < 0) })}
        </span>
      )}
      {left((days) => days === 0) > 0 && (
        <span className="is-late">
          {t('referral-page.soon.today', { count: left((days) => days === 0) })}
        </span>
      )}
      {left((days) => days === 1) > 0 && (
        <span className="is-soon">
          {t('referral-page.soon.tomorrow', { count: left((days) => days === 1) })}
        </span>
      )}
    </p>
  );
};

const placesOf = (cards: readonly ReferralCard[]) =>
  new Map(
    columnsOf(cards).flatMap(({ name, cards: own }) => own.map(({ id }) => [id, name] as const)),
  );

/** The column a case has come to since the list was read before; undefined when all stand where they stood. */
const movedTo = (
  before: readonly ReferralCard[],
  now: readonly ReferralCard[],
): ColumnName | undefined => {
  const stood = placesOf(before);
  return [...placesOf(now)].find(([id, name]) => (stood.get(id) ?? name) !== name)?.[1];
};

/** What moved, for those who do not see it: «Flyttet til Venter, klokka står». */
export const Moved = ({ cards }: { readonly cards: readonly ReferralCard[] }) => {
  const { t } = useTexts();
  const [seen, setSeen] = useState({ cards, moved: undefined as ColumnName | undefined });
  if (seen.cards !== cards) setSeen({ cards, moved: movedTo(seen.cards, cards) });
  return (
    <p className="unseen" aria-live="polite">
      {seen.moved && t(`referral-page.moved.${seen.moved}`)}
    </p>
  );
};
