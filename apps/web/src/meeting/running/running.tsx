import { useRef, useState } from 'react';
import type { ItemMoved } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';
import { post } from '../../shell/api.js';
import { PageHeading } from '../../shell/page-heading.js';
import { useTexts } from '../../shell/use-texts.js';
import { AskReason } from '../ask-reason.js';
import { isOver } from '../item-words.js';
import { MeetingHead } from '../meeting-head.js';
import { type Deed, useDeed } from '../use-deed.js';
import { AgendaRail } from './agenda-rail.js';
import { AskImpartial } from './ask-impartial.js';
import { ItemShown } from './item-shown.js';
import { Room } from './room.js';
import { Side } from './side.js';
import { TimeLeft } from './time-left.js';
import { useShown } from './use-shown.js';

interface Asking {
  readonly what: 'open' | 'postpone';
  readonly id: string;
}

/** What is asked about an item before it is taken up or put off, and the deeds that follow the answer. */
const useAsking = (deed: Deed) => {
  const [asking, setAsking] = useState<Asking | null>(null);
  const open = async (id: string, partial: readonly string[]) => {
    const moved = await deed.act(() =>
      post<ItemMoved>(`/api/agenda-items/${id}/open`, { partial }),
    );
    if (!moved) return;
    setAsking(null);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.item-head h1')?.focus());
  };
  const postpone = async (id: string, reason: string) => {
    const moved = await deed.act(() =>
      post<ItemMoved>(`/api/agenda-items/${id}/postpone`, { reason }),
    );
    if (moved) setAsking(null);
  };
  const close = () => {
    deed.forget();
    setAsking(null);
  };
  return { asking, ask: setAsking, open, postpone, close };
};

/** A meeting that runs: the agenda, the item, the room. One item at a time is in hand. */
export const Running = ({ meeting }: { readonly meeting: MeetingPage }) => {
  const { t } = useTexts();
  const deed = useDeed(`/api/meetings/${meeting.id}`);
  const { shown, show, step } = useShown(meeting, deed.busy);
  const { asking, ask, open, postpone, close } = useAsking(deed);
  const room = useRef<HTMLElement>(null);
  const asked = asking?.id === shown?.id ? asking?.what : undefined;
  return (
    <div className="meeting-page" data-running="true">
      <AgendaRail meeting={meeting} shown={shown?.id ?? null} onShow={show} />
      <div className="meeting-main">
        <MeetingHead meeting={meeting} />
        {shown ? (
          <ItemShown
            key={shown.id}
            item={shown}
            meeting={meeting}
            deed={deed}
            onShow={show}
            onStep={step}
            onAsk={(what, id) => {
              show(id);
              ask({ what, id });
            }}
            onRoom={() => room.current?.querySelector('button')?.focus()}
          />
        ) : (
          <PageHeading>{t('meeting-page.no-items')}</PageHeading>
        )}
      </div>
      <Side place={room}>
        {shown?.state === 'open' && <TimeLeft key={shown.id} item={shown} />}
        <Room meeting={meeting} />
      </Side>
      {asked === 'open' && shown?.state === 'planned' && (
        <AskImpartial
          item={shown}
          meeting={meeting}
          busy={deed.busy}
          problem={deed.problem}
          onOpen={(partial) => void open(shown.id, partial)}
          onClose={close}
        />
      )}
      {asked === 'postpone' && shown && !isOver(shown) && (
        <AskReason
          about="postpone"
          busy={deed.busy}
          problem={deed.problem}
          onGiven={(reason) => void postpone(shown.id, reason)}
          onClose={close}
        />
      )}
    </div>
  );
};
