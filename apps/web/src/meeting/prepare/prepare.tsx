import { Button } from '@digdir/designsystemet-react';
import type { MeetingMoved, MeetingPage } from '#contract/meeting';
import { nameIn } from '#kernel/language';
import { post } from '../../shell/api.js';
import { PageHeading } from '../../shell/page-heading.js';
import { sayDone } from '../../shell/say.js';
import { useTexts } from '../../shell/use-texts.js';
import { dateIn } from '../../shell/dates.js';
import { Icon } from '../../ui/icon.js';
import { Section } from '../../ui/section.js';
import { TimeBar } from '../../ui/time-bar.js';
import { MeetingHead } from '../meeting-head.js';
import { Room } from '../running/room.js';
import { useDeed, type Deed } from '../use-deed.js';
import { AddItem } from './add-item.js';
import { AgendaRows } from './agenda-rows.js';
import { Waiting } from './waiting.js';

interface PartProps {
  readonly meeting: MeetingPage;
  readonly deed: Deed;
}

/** Send the agenda out, start the meeting: the one that comes next is the filled button. */
const Deeds = ({ meeting, deed }: PartProps) => {
  const { t } = useTexts();
  const move = (path: 'publish-agenda' | 'start') =>
    deed.act(async () => {
      const version = meeting.version;
      await post<MeetingMoved>(`/api/meetings/${meeting.id}/${path}`, {}, { version });
      void sayDone(t(`meeting-page.done.${path}`));
    });
  const sent = meeting.state === 'summoned';
  return (
    <div className="page-actions">
      {meeting.may.includes('meeting.publish-agenda') && (
        <Button
          variant={sent ? 'secondary' : 'primary'}
          aria-busy={deed.busy}
          onClick={() => void move('publish-agenda')}
        >
          <Icon name="bell" />
          {t(sent ? 'meeting-page.publish-again' : 'meeting-page.publish')}
        </Button>
      )}
      {meeting.may.includes('meeting.start') && (
        <Button
          variant={
            sent || !meeting.may.includes('meeting.publish-agenda') ? 'primary' : 'secondary'
          }
          aria-busy={deed.busy}
          onClick={() => void move('start')}
        >
          <Icon name="play" />
          {t('meeting-page.start')}
        </Button>
      )}
    </div>
  );
};

const Weights = ({ meeting }: { readonly meeting: MeetingPage }) => {
  const { t } = useTexts();
  const standing = meeting.items.filter(({ state }) => state !== 'postponed');
  return (
    <div className="agenda-weights">
      <p className="second" aria-hidden="true">
        {t('common.minutesOf', { planned: meeting.filled, minutes: meeting.minutes })}
        {meeting.filled > meeting.minutes && (
          <span className="is-late">
            {' · '}
            {t('meeting-page.too-full', { count: meeting.filled - meeting.minutes })}
          </span>
        )}
      </p>
      <TimeBar
        minutes={meeting.minutes}
        items={standing.map(({ id, minutes, type }) => ({
          id,
          minutes,
          weight: type === 'case' ? 'case' : 'system',
        }))}
      />
    </div>
  );
};

/** A meeting that has not begun: the agenda is made here, sent out, and the meeting started. */
export const Prepare = ({ meeting }: { readonly meeting: MeetingPage }) => {
  const { t, language } = useTexts();
  const deed = useDeed(`/api/meetings/${meeting.id}`);
  const name = nameIn(meeting.forum.name, language);
  const prepares = meeting.may.includes('meeting.prepare');
  return (
    <div className="content">
      <header className="page-head">
        <div>
          <MeetingHead meeting={meeting} />
          <PageHeading>
            {t('meeting-page.title', { forum: name, day: dateIn(language, meeting.day, 'day') })}
          </PageHeading>
        </div>
        <Deeds meeting={meeting} deed={deed} />
      </header>
      {deed.problem && (
        <p role="alert" className="sheet in-place is-late">
          {deed.problem}
        </p>
      )}
      <div className="columns">
        <div>
          <Section
            title={t('meeting-page.agenda')}
            count={t('my-day.next.points', { count: meeting.items.length })}
          >
            <Weights meeting={meeting} />
            <AgendaRows meeting={meeting} deed={deed} />
            {prepares && <AddItem meeting={meeting} deed={deed} />}
          </Section>
          {prepares && <Waiting meeting={meeting} deed={deed} />}
        </div>
        <div>
          <Room meeting={meeting} />
        </div>
      </div>
    </div>
  );
};
