import { Skeleton } from '@digdir/designsystemet-react';
import { useTexts } from '../../shell/use-texts.js';
import { useSignedIn } from '../../shell/session.js';
import { BoardColumn, ReferralCard as Card } from '../../ui/board.js';
import type { ReferralCard } from '#contract/referral';
import { consentLook, exceptionOf, metaOf } from '../words.js';
import { columnNames, type Column, type ColumnName } from './columns.js';

interface BoardProps {
  readonly columns: readonly Column[];
  /** The card the keyboard stands on. */
  readonly current: string | undefined;
  readonly open: string | undefined;
  /** Below 720 pixels one column is shown at a time. */
  readonly shown: ColumnName;
  readonly onOpen: (id: string) => void;
}

const CaseCard = ({
  card,
  current,
  open,
  onOpen,
}: Omit<BoardProps, 'columns' | 'shown'> & { readonly card: ReferralCard }) => {
  const { t } = useTexts();
  const me = useSignedIn()?.person.id;
  const another = card.claimedBy !== null && card.claimedBy.id !== me ? card.claimedBy.name : null;
  const meta = metaOf(t, card);
  return (
    <li data-case={card.id}>
      <Card
        meta={
          another === null ? meta : `${meta} · ${t('referral-page.card.with', { name: another })}`
        }
        question={card.question}
        clock={{
          left: card.clock?.left ?? 0,
          used: card.clock?.used ?? 0,
          paused: card.clock?.pausedOn != null,
        }}
        consent={consentLook(t, card)}
        exception={exceptionOf(t, card)}
        chosen={card.id === open}
        tabIndex={card.id === current ? 0 : -1}
        onOpen={() => onOpen(card.id)}
      />
    </li>
  );
};

/** Four columns, each sorted by time left. One card is in the tab order; the arrows of the board move it. */
export const Board = ({ columns, current, open, shown, onOpen }: BoardProps) => {
  const { t } = useTexts();
  const first = columns.flatMap(({ cards }) => cards)[0]?.id;
  const inOrder = columns.some(({ cards }) => cards.some(({ id }) => id === current))
    ? current
    : first;
  return (
    <div className="board referral-board" data-shown={shown}>
      {columns.map(({ name, cards }) => (
        <div key={name} className="board-place" data-column={name}>
          <BoardColumn
            title={t(`referral-page.column.${name}`)}
            count={cards.length}
            promise={t(`referral-page.column.${name}-promise`)}
            empty={t(`referral-page.column.${name}-empty`)}
          >
            {cards.map((card) => (
              <CaseCard key={card.id} card={card} current={inOrder} open={open} onOpen={onOpen} />
            ))}
          </BoardColumn>
        </div>
      ))}
    </div>
  );
};

/** Six grey cards in the shape of what is coming. */
export const BoardSkeleton = () => {
  const { t } = useTexts();
  return (
    <div className="board referral-board" data-shown="new" aria-busy="true">
      <span className="unseen">{t('common.loading')}</span>
      {columnNames.map((name, place) => (
        <div key={name} className="board-place" data-column={name}>
          <div className="board-column">
            {Array.from({ length: [2, 2, 1, 1][place] ?? 1 }, (_, card) => (
              <div key={card} className="referral-card">
                <Skeleton variant="text" width={14} />
                <Skeleton variant="text" width={30} />
                <Skeleton variant="text" width={20} />
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
};
