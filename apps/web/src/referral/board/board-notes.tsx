import { useMemo, useRef } from 'react';
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

/** What moved since the list was read last, for those who do not see it: «Flyttet til Venter, klokka står». */
export const Moved = ({ cards }: { readonly cards: readonly ReferralCard[] }) => {
  const { t } = useTexts();
  const before = useRef(new Map<string, ColumnName>());
  const said = useMemo(() => {
    const now = new Map(
      columnsOf(cards).flatMap(({ name, cards: own }) => own.map(({ id }) => [id, name] as const)),
    );
    const moved = [...now].find(
      ([id, name]) => before.current.get(id) !== undefined && before.current.get(id) !== name,
    );
    before.current = now;
    return moved === undefined ? '' : t(`referral-page.moved.${moved[1]}`);
  }, [cards, t]);
  return (
    <p className="unseen" aria-live="polite">
      {said}
    </p>
  );
};
