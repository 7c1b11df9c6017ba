import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { AgendaItemLine } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';
import { useTexts } from '../../shell/use-texts.js';
import { Icon } from '../../ui/icon.js';
import { MinutesSection } from '../text/minutes-section.js';
import { useText } from '../text/use-text.js';
import { ItemResult } from '../item-result.js';
import type { Deed } from '../use-deed.js';
import { gapsOf } from './draft.js';
import { errorsOf } from './fields.js';
import { Foot } from './foot.js';
import { ItemForm } from './item-form.js';
import { useMeetingKeys } from './keys.js';
import { addMeasure } from './measures.js';
import { useConclude } from './use-conclude.js';
import { useDraft } from './use-draft.js';

export interface ItemProps {
  readonly item: AgendaItemLine;
  readonly meeting: MeetingPage;
  readonly deed: Deed;
  readonly onShow: (id: string) => void;
  readonly onAsk: (what: 'open' | 'postpone', id: string) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onRoom: () => void;
}

/** Somebody else has ended the item while this one was written: told in place, and every word still stands. */
const Lost = ({
  item,
  onLetGo,
}: {
  readonly item: AgendaItemLine;
  readonly onLetGo: () => void;
}) => {
  const { t } = useTexts();
  return (
    <div role="alert" className="sheet lost">
      <p className="strong">
        <Icon name="people" size={18} />{' '}
        {t(item.state === 'postponed' ? 'meeting-page.lost.postponed' : 'meeting-page.lost.title')}
      </p>
      <p>{t('meeting-page.lost.hint')}</p>
      <ItemResult item={item} withText={false} />
      <Button variant="secondary" onClick={onLetGo}>
        {t('meeting-page.lost.let-go')}
      </Button>
    </div>
  );
};

/** An item that is open, or was ended while somebody here had more to say. */
export const ItemInHand = (props: ItemProps) => {
  const { item, meeting, deed } = props;
  const { t } = useTexts();
  const draft = useDraft(item);
  const written = useText(item, meeting.id);
  const [tried, setTried] = useState(false);
  const gaps = gapsOf(item, draft.value);
  const conclude = useConclude({ ...props, draft, written, gaps, onTried: () => setTried(true) });
  const open = item.state === 'open';
  const lost = !open && draft.isUnsent && !deed.busy;
  useMeetingKeys({
    onItem: props.onStep,
    onNewAction: () => open && addMeasure(draft),
    onRoom: props.onRoom,
    onEnd: () => open && void conclude.end(),
  });
  if (!open && !draft.isUnsent)
    return (
      <>
        <ItemResult item={item} withText={false} />
        <MinutesSection written={written} isCase={item.type === 'case'} />
        <Foot {...props} gaps={[]} />
      </>
    );
  return (
    <>
      {lost && <Lost item={item} onLetGo={draft.letGo} />}
      <ItemForm
        item={item}
        meeting={meeting}
        draft={draft}
        written={written}
        errors={errorsOf(t, tried ? gaps : [], deed.error)}
      />
      <Foot
        {...props}
        gaps={gaps}
        said={conclude.said}
        {...(lost ? {} : { onEnd: () => void conclude.end() })}
      />
    </>
  );
};
