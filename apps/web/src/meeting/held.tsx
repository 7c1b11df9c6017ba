import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { AgendaItemLine } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';
import { nameIn } from '#kernel/language';
import { clockIn, dateIn } from '../shell/dates.js';
import { PageHeading } from '../shell/page-heading.js';
import { placeOf } from '../shell/places.js';
import { useTexts } from '../shell/use-texts.js';
import { Icon } from '../ui/icon.js';
import { Section } from '../ui/section.js';
import { ItemResult } from './item-result.js';
import { useItemTitle } from './item-words.js';
import { MeetingHead } from './meeting-head.js';
import { Room } from './running/room.js';

const Item = ({ item }: { readonly item: AgendaItemLine }) => {
  const { t, language } = useTexts();
  const titleOf = useItemTitle();
  return (
    <li className="held-item">
      <p className="second">
        {t('meeting-page.item', { number: item.number })} · {clockIn(language, item.starts)} ·{' '}
        {t(`meeting.types.${item.type}`)}
      </p>
      <h3>
        {titleOf(item)} {item.closed && <Icon name="lock" size={16} />}
      </h3>
      <ItemResult item={item} />
    </li>
  );
};

/** A meeting that is over or called off: for reading, with the way to its minutes. */
export const Held = ({ meeting }: { readonly meeting: MeetingPage }) => {
  const { t, language } = useTexts();
  return (
    <div className="content">
      <header className="page-head">
        <div>
          <MeetingHead meeting={meeting} />
          <PageHeading>
            {t('meeting-page.title', {
              forum: nameIn(meeting.forum.name, language),
              day: dateIn(language, meeting.day, 'day'),
            })}
          </PageHeading>
          {meeting.reason && (
            <p className="lead">{t('meeting-page.cancelled', { reason: meeting.reason })}</p>
          )}
        </div>
        {meeting.record && (
          <Button asChild>
            <Link to={placeOf('minutes', meeting.record.id)}>
              {t(`meeting-page.record.${meeting.record.state === 'drafted' ? 'finish' : 'read'}`)}
              <Icon name="arrowRight" />
            </Link>
          </Button>
        )}
      </header>
      <div className="columns">
        <Section title={t('meeting-page.dealt-with')}>
          <ol className="sheet rows">
            {meeting.items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ol>
        </Section>
        <Room meeting={meeting} />
      </div>
    </div>
  );
};
