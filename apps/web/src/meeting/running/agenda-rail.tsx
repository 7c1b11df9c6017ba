import { Link } from '@tanstack/react-router';
import type { AgendaItemLine } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';
import { clockIn } from '../../shell/dates.js';
import { placeOf } from '../../shell/places.js';
import { useTexts } from '../../shell/use-texts.js';
import { Icon } from '../../ui/icon.js';
import { isOver, useItemTitle } from '../item-words.js';

const Dot = ({ item }: { readonly item: AgendaItemLine }) => (
  <span className="agenda-dot" data-state={item.state} aria-hidden="true">
    {item.state === 'concluded' ? <Icon name="check" size={14} /> : item.number}
  </span>
);

interface RailItemProps {
  readonly item: AgendaItemLine;
  readonly here: boolean;
  readonly onShow: (id: string) => void;
}

const RailItem = ({ item, here, onShow }: RailItemProps) => {
  const { t, language } = useTexts();
  const titleOf = useItemTitle();
  const state = item.state === 'planned' ? '' : t(`meeting.items.${item.state}`);
  return (
    <li>
      <button
        type="button"
        className="agenda-step"
        aria-current={here ? 'step' : undefined}
        onClick={() => onShow(item.id)}
      >
        <Dot item={item} />
        <span className="agenda-words">
          <span className="second">
            {clockIn(language, item.starts)} · {t('common.minutes', { count: item.minutes })}
          </span>
          <span className="strong">{titleOf(item)}</span>
          <span className="second">
            {item.closed && <Icon name="lock" size={14} />} {state}
          </span>
        </span>
      </button>
    </li>
  );
};

interface AgendaRailProps {
  readonly meeting: MeetingPage;
  readonly shown: string | null;
  readonly onShow: (id: string) => void;
}

/** The agenda beside the item: times, what is done, where one is. Cases one is not in are a number and a time. */
export const AgendaRail = ({ meeting, shown, onShow }: AgendaRailProps) => {
  const { t, language } = useTexts();
  const done = meeting.items.filter(isOver).length;
  return (
    <nav className="agenda-rail" aria-label={t('meeting-page.agenda')}>
      <Link to={placeOf('forum', meeting.forum.id)} className="agenda-out">
        <Icon name="arrowLeft" size={18} />
        {t('meeting-page.leave')}
      </Link>
      <p className="agenda-count">
        <b>{t('meeting-page.agenda')}</b>
        <span>{t('meeting-page.done-of', { done, count: meeting.items.length })}</span>
      </p>
      <ol>
        {meeting.items.map((item) => (
          <RailItem key={item.id} item={item} here={item.id === shown} onShow={onShow} />
        ))}
      </ol>
      <p className="second agenda-end">
        {t('meeting-page.ends', { time: clockIn(language, meeting.ends) })}
      </p>
    </nav>
  );
};
