import { Button } from '@digdir/designsystemet-react';
import { useState, type KeyboardEvent } from 'react';
import type { AgendaItemLine, ItemMoved } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';
import { clockIn } from '../../shell/dates.js';
import { patch, post } from '../../shell/api.js';
import { useTexts } from '../../shell/use-texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { AskReason } from '../ask-reason.js';
import { useItemTitle } from '../item-words.js';
import type { Deed } from '../use-deed.js';

interface RowProps {
  readonly item: AgendaItemLine;
  readonly place: number;
  readonly last: boolean;
  readonly deed: Deed;
  readonly onMove: (by: 1 | -1) => void;
  readonly onTakeOff: () => void;
}

const Minutes = ({ item, deed }: Pick<RowProps, 'item' | 'deed'>) => {
  const { t } = useTexts();
  const titleOf = useItemTitle();
  const set = (text: string) => {
    const minutes = Number(text);
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > 240 || minutes === item.minutes)
      return;
    void deed.act(() =>
      patch<ItemMoved>(`/api/agenda-items/${item.id}`, { minutes }, { version: item.version }),
    );
  };
  return (
    <label className="row-minutes">
      <span className="unseen">{t('meeting-page.minutes-of', { title: titleOf(item) })}</span>
      <input
        key={item.minutes}
        className="ds-input"
        type="number"
        min={1}
        max={240}
        defaultValue={item.minutes}
        onBlur={(event) => set(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') set(event.currentTarget.value);
        }}
      />
      <span aria-hidden="true">{t('meeting-page.min')}</span>
    </label>
  );
};

const Tools = ({ item, place, last, onMove, onTakeOff }: Omit<RowProps, 'deed'>) => {
  const { t } = useTexts();
  const titleOf = useItemTitle();
  const title = titleOf(item);
  return (
    <span className="row-tools">
      <Button
        variant="tertiary"
        icon
        aria-label={t('meeting-page.up', { title })}
        aria-keyshortcuts="Alt+ArrowUp"
        aria-disabled={place === 0}
        onClick={() => onMove(-1)}
      >
        <span className="turn-up">
          <Icon name="chevronDown" />
        </span>
      </Button>
      <Button
        variant="tertiary"
        icon
        aria-label={t('meeting-page.down', { title })}
        aria-keyshortcuts="Alt+ArrowDown"
        aria-disabled={last}
        onClick={() => onMove(1)}
      >
        <Icon name="chevronDown" />
      </Button>
      <Button
        variant="tertiary"
        icon
        aria-label={t('meeting-page.take-off', { title })}
        onClick={onTakeOff}
      >
        <Icon name="close" />
      </Button>
    </span>
  );
};

const Row = (props: RowProps) => {
  const { item, onMove } = props;
  const { t, language } = useTexts();
  const titleOf = useItemTitle();
  const prepares = item.may.includes('meeting.prepare');
  const pressed = (event: KeyboardEvent) => {
    if (!prepares || !event.altKey) return;
    if (event.key === 'ArrowUp') onMove(-1);
    else if (event.key === 'ArrowDown') onMove(1);
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the controls inside it
    <li className="prepare-row" data-state={item.state} onKeyDown={pressed}>
      <span className="strong muted">
        {item.state === 'postponed' ? '–' : clockIn(language, item.starts)}
      </span>
      <span className="prepare-words">
        <span className="strong">
          {titleOf(item)} {item.type === 'case' && <Icon name="lock" size={16} />}
        </span>
        <span className="second">
          {t(`meeting.types.${item.type}`)}
          {item.section && ` · ${t(`forum.agenda.${item.section}`)}`}
          {item.state === 'postponed' && ` · ${t('meeting.items.postponed')}`}
        </span>
      </span>
      {prepares ? (
        <Minutes {...props} />
      ) : (
        <span className="second">{t('common.minutes', { count: item.minutes })}</span>
      )}
      {prepares && <Tools {...props} />}
    </li>
  );
};

/** The agenda in order: places are changed by the arrows, also with Alt and the arrow keys; taking off gives a reason. */
export const AgendaRows = ({
  meeting,
  deed,
}: {
  readonly meeting: MeetingPage;
  readonly deed: Deed;
}) => {
  const { t } = useTexts();
  const [off, setOff] = useState<string | null>(null);
  const move = (item: AgendaItemLine, by: 1 | -1) => {
    const ord = item.number + by;
    if (ord < 1 || ord > meeting.items.length) return;
    void deed.act(() =>
      patch<ItemMoved>(`/api/agenda-items/${item.id}`, { ord }, { version: item.version }),
    );
  };
  const takeOff = async (reason: string) => {
    const moved = await deed.act(() =>
      post<ItemMoved>(`/api/agenda-items/${off}/postpone`, { reason }),
    );
    if (moved) setOff(null);
  };
  if (meeting.items.length === 0)
    return (
      <div className="sheet">
        <EmptyState>{t('meeting-page.empty')}</EmptyState>
      </div>
    );
  return (
    <>
      <ol className="sheet rows">
        {meeting.items.map((item, place) => (
          <Row
            key={item.id}
            item={item}
            place={place}
            last={place === meeting.items.length - 1}
            deed={deed}
            onMove={(by) => move(item, by)}
            onTakeOff={() => setOff(item.id)}
          />
        ))}
      </ol>
      {off !== null && (
        <AskReason
          about="postpone"
          busy={deed.busy}
          problem={deed.problem}
          onGiven={(reason) => void takeOff(reason)}
          onClose={() => setOff(null)}
        />
      )}
    </>
  );
};
