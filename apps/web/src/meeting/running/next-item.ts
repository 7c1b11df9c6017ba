import type { AgendaItemLine } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';

/** The next item that waits: after this one, else the first that was passed over; null when all are dealt with. */
export const nextAfter = (meeting: MeetingPage, item: AgendaItemLine): AgendaItemLine | null => {
  const waiting = meeting.items.filter(({ id, state }) => state === 'planned' && id !== item.id);
  return waiting.find(({ number }) => number > item.number) ?? waiting[0] ?? null;
};
