import { Button } from '@digdir/designsystemet-react';
import type { AgendaItemLine } from '#contract/agenda-item';
import type { MeetingMoved, MeetingPage } from '#contract/meeting';
import { post } from '../../shell/api.js';
import { useTexts } from '../../shell/use-texts.js';
import { Icon } from '../../ui/icon.js';
import { MoodTag } from '../../ui/mood-tag.js';
import { isOver } from '../item-words.js';
import type { Gap } from './draft.js';
import { focusField } from './fields.js';
import type { ItemProps } from './item-in-hand.js';
import { nextAfter } from './next-item.js';

interface FootProps extends ItemProps {
  readonly gaps: readonly Gap[];
  /** What was said when ending was tried. */
  readonly said?: string | null;
  readonly onEnd?: () => void;
}

const Remaining = ({ gaps, item }: Pick<FootProps, 'gaps' | 'item'>) => {
  const { t } = useTexts();
  const [first] = gaps;
  if (item.state !== 'open' || !first) return null;
  return (
    <>
      <MoodTag mood="soon">{t('meeting-page.foot.left', { count: gaps.length })}</MoodTag>
      <button type="button" className="as-link strong" onClick={() => focusField(first.path)}>
        {t(`meeting-page.gap.${first.field}`)}
      </button>
    </>
  );
};

/** The deed of the page: end the item, take the next one up, or end the meeting. */
const Primary = ({ item, meeting, deed, onEnd, onAsk, onShow }: FootProps) => {
  const { t } = useTexts();
  const next = nextAfter(meeting, item);
  const inHand = meeting.items.find(({ id }) => id === meeting.currentItem);
  if (item.state === 'open') {
    if (!item.may.includes('meeting.conclude-item') || !onEnd) return null;
    return (
      <Button aria-busy={deed.busy} onClick={onEnd} aria-keyshortcuts="Control+Enter">
        {next
          ? t('meeting-page.foot.end-and', { number: next.number })
          : t('meeting-page.foot.end')}
        {next && <Icon name="arrowRight" />}
      </Button>
    );
  }
  if (item.may.includes('meeting.open-item'))
    return (
      <Button aria-busy={deed.busy} onClick={() => onAsk('open', item.id)}>
        <Icon name="play" /> {t('meeting-page.foot.open', { number: item.number })}
      </Button>
    );
  if (inHand)
    return (
      <Button variant="secondary" onClick={() => onShow(inHand.id)}>
        {t('meeting-page.foot.back', { number: inHand.number })}
      </Button>
    );
  return <Otherwise meeting={meeting} deed={deed} next={next} onShow={onShow} />;
};

interface OtherwiseProps extends Pick<FootProps, 'deed' | 'onShow'> {
  readonly meeting: MeetingPage;
  readonly next: AgendaItemLine | null;
}

const Otherwise = ({ meeting, deed, next, onShow }: OtherwiseProps) => {
  const { t } = useTexts();
  const endMeeting = () =>
    void deed.act(() =>
      post<MeetingMoved>(`/api/meetings/${meeting.id}/end`, {}, { version: meeting.version }),
    );
  if (meeting.items.every(isOver) && meeting.may.includes('meeting.end'))
    return (
      <Button aria-busy={deed.busy} onClick={endMeeting}>
        {t('meeting-page.foot.end-meeting')}
      </Button>
    );
  return next ? (
    <Button variant="secondary" onClick={() => onShow(next.id)}>
      {t('meeting-page.foot.go-to', { number: next.number })}
    </Button>
  ) : null;
};

/** What remains before the item can end, and the one deed. Never disabled: pressing it says what is missing. */
export const Foot = (props: FootProps) => {
  const { item, gaps, said, deed, onAsk } = props;
  const { t } = useTexts();
  const problem = said ?? deed.problem;
  return (
    <section className="meeting-foot no-print" aria-label={t('meeting-page.foot.label')}>
      <div className="foot-words">
        {problem ? (
          <p role="alert" className="is-late">
            {problem}
          </p>
        ) : (
          <Remaining gaps={gaps} item={item} />
        )}
      </div>
      {item.may.includes('meeting.postpone-item') && (
        <Button variant="tertiary" onClick={() => onAsk('postpone', item.id)}>
          {t('meeting-page.foot.postpone')}
        </Button>
      )}
      <Primary {...props} />
    </section>
  );
};
