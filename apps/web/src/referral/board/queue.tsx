import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { ReferralCard } from '#contract/referral';
import { useTexts } from '../../shell/use-texts.js';
import { LivePill } from '../../ui/live-pill.js';
import { Loaded } from '../../ui/section.js';
import { Segmented } from '../../ui/segmented.js';
import { Taken } from '../case/case-page.js';
import { useDoing } from '../deeds/use-doing.js';
import { queueReading, type QueueFilter } from '../referral.queries.js';
import { Board, BoardSkeleton } from './board.js';
import { CasePanel } from './case-panel.js';
import { columnNames, columnsOf, type Column, type ColumnName } from './columns.js';
import { Filters } from './filters.js';
import { KeysDialog, KeysFoot } from './keys-dialog.js';
import { Moved, Soon } from './board-notes.js';
import { useBoardKeys } from './use-board-keys.js';

const none: readonly ReferralCard[] = [];

type Search = Readonly<Record<string, string | undefined>>;

const shownIn = (search: Search): ColumnName =>
  columnNames.find((name) => name === search['column']) ?? 'new';

/** Which card is open stands in the address; on a narrow window the card is a page of its own. */
const useOpening = () => {
  const navigate = useNavigate();
  const search: Search = useSearch({ from: '/behind-door/referrals' });
  const set = useCallback(
    (part: Search) =>
      void navigate({
        to: '/referrals',
        search: (before: Search) => ({ ...before, ...part }),
        replace: true,
      }),
    [navigate],
  );
  const open = useCallback(
    (id: string) =>
      window.matchMedia('(max-width: 1099px)').matches
        ? void navigate({ to: '/referrals/$id', params: { id } })
        : set({ case: id }),
    [navigate, set],
  );
  const close = useCallback(() => {
    const id = new URLSearchParams(window.location.search).get('case');
    set({ case: undefined });
    document.querySelector<HTMLElement>(`[data-case="${id}"] button`)?.focus();
  }, [set]);
  return { search, set, open, close };
};

/** What is told in place: somebody was first, or why it could not be done. */
const Note = ({
  doing,
  chosen,
}: {
  readonly doing: Pick<ReturnType<typeof useDoing>, 'taken' | 'problem'>;
  readonly chosen: string | undefined;
}) => (
  <>
    {doing.taken !== null && (chosen === undefined || doing.taken.id === chosen) && (
      <Taken taken={doing.taken} />
    )}
    {doing.problem !== null && (
      <p role="alert" className="form-failure">
        {doing.problem}
      </p>
    )}
  </>
);

interface ColumnTabsProps {
  readonly columns: readonly Column[];
  readonly shown: ColumnName;
  readonly onChoose: (column: ColumnName) => void;
}

/** On a phone one column is shown at a time. */
const ColumnTabs = ({ columns, shown, onChoose }: ColumnTabsProps) => {
  const { t } = useTexts();
  return (
    <div className="board-tabs">
      <Segmented
        legend={t('referral-page.column.legend')}
        value={shown}
        options={columns.map(({ name, cards }) => ({
          value: name,
          label: `${t(`referral-page.column.${name}`)} ${cards.length}`,
        }))}
        onChange={onChoose}
      />
    </div>
  );
};

const Triage = ({ cards }: { readonly cards: readonly ReferralCard[] }) => {
  const { search, set, open, close } = useOpening();
  const columns = useMemo(() => columnsOf(cards), [cards]);
  const [current, setCurrent] = useState(search['case']);
  const [help, setHelp] = useState(false);
  const doing = useDoing();
  const chosen = search['case'];
  useBoardKeys({
    columns,
    current: current ?? chosen,
    onMove: (id) => {
      setCurrent(id);
      if (chosen !== undefined) open(id);
    },
    onDeed: (deed, id) => {
      const card = cards.find((one) => one.id === id);
      if (card) void doing.choose(deed, card);
    },
    onHelp: () => setHelp(true),
  });
  const note = <Note doing={doing} chosen={chosen} />;
  return (
    <div className={chosen === undefined ? 'triage' : 'triage with-panel'}>
      <div className="triage-board">
        <ColumnTabs
          columns={columns}
          shown={shownIn(search)}
          onChoose={(column) => set({ column })}
        />
        {chosen === undefined && note}
        <Board
          columns={columns}
          current={current}
          open={chosen}
          shown={shownIn(search)}
          onOpen={(id) => {
            setCurrent(id);
            open(id);
          }}
        />
        <KeysFoot />
      </div>
      {chosen !== undefined && (
        <CasePanel
          id={chosen}
          busy={doing.busy}
          note={note}
          onDeed={(deed, page) => void doing.choose(deed, page)}
          onClose={close}
        />
      )}
      {doing.dialog}
      {help && <KeysDialog onClose={() => setHelp(false)} />}
    </div>
  );
};

/** The triage board: nothing waits without an owner and a date. */
export const Queue = () => {
  const search: Search = useSearch({ from: '/behind-door/referrals' });
  const filter: QueueFilter = { forum: search['forum'], unit: search['unit'], age: search['age'] };
  const whole = useQuery(queueReading({}));
  const query = useQuery(queueReading(filter));
  return (
    <>
      <div className="board-head">
        <Filters cards={whole.data ?? []} filter={filter} />
        <Soon cards={query.data ?? []} />
        <LivePill />
      </div>
      <Moved cards={query.data ?? none} />
      <Loaded query={query} skeleton={<BoardSkeleton />}>
        {(cards) => <Triage cards={cards} />}
      </Loaded>
    </>
  );
};
