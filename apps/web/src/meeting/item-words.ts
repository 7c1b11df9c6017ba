import type { AgendaItemLine } from '#contract/agenda-item';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';

/** Concluded or put off. */
export const isOver = ({ state }: Pick<AgendaItemLine, 'state'>): boolean =>
  state === 'concluded' || state === 'postponed';

/** What an item is called: its words, the forum its minutes came from, or that it is closed to the reader. */
export const useItemTitle = () => {
  const { t, language } = useTexts();
  return (item: AgendaItemLine): string => {
    if (item.closed) return t('meeting-page.closed');
    if (item.title !== null) return item.title;
    if (item.receivedMinutes !== null) {
      const forum = nameIn(item.receivedMinutes.forum.name, language);
      return t('meeting-page.minutes-from', { forum, number: item.receivedMinutes.number ?? '' });
    }
    return t(`meeting.types.${item.type}`);
  };
};
