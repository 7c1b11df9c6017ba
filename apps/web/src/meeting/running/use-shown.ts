import { useEffect, useState } from 'react';
import type { AgendaItemLine } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';
import { oweFocus } from '../../shell/page-heading.js';
import { hasUnsent } from './use-draft.js';

const firstOf = ({ items, currentItem }: MeetingPage): string | null =>
  currentItem ?? items.find(({ state }) => state === 'planned')?.id ?? items[0]?.id ?? null;

/**
 * The item that is shown. Follows the item in hand when others take the next one up, but never away from words
 * that are not sent, and never with the focus.
 */
export const useShown = (meeting: MeetingPage, busy: boolean) => {
  const { items, currentItem } = meeting;
  const [id, setId] = useState(() => firstOf(meeting));
  useEffect(() => {
    setId((now) =>
      busy || currentItem === null || (now !== null && hasUnsent(now)) ? now : currentItem,
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a new item in hand moves the page: whoever looks at another item is left in peace
  }, [currentItem]);
  const place = items.findIndex((item) => item.id === id);
  const shown: AgendaItemLine | undefined = items[place] ?? items[0];
  const show = (next: string) => {
    if (next !== id) oweFocus();
    setId(next);
  };
  const step = (by: 1 | -1) => {
    const next = items[place + by];
    if (next) show(next.id);
  };
  return { shown, show, step };
};
