import { useTexts } from '../../shell/use-texts.js';
import { ItemResult } from '../item-result.js';
import { Foot } from './foot.js';
import { ItemHead, WhoHears } from './item-head.js';
import { ItemInHand, type ItemProps } from './item-in-hand.js';
import { useMeetingKeys } from './keys.js';
import { hasUnsent } from './use-draft.js';

/** An item for reading: it waits, is over, or is another's to write. */
const ItemRead = (props: ItemProps) => {
  const { item } = props;
  const { t } = useTexts();
  useMeetingKeys({
    onItem: props.onStep,
    onNewAction: () => undefined,
    onRoom: props.onRoom,
    onEnd: () => undefined,
  });
  return (
    <>
      {item.closed && <p className="sheet in-place second">{t('meeting.closed')}</p>}
      {!item.closed && item.state === 'planned' && (
        <p className="sheet in-place second">{t('meeting-page.waits')}</p>
      )}
      <ItemResult item={item} />
      <Foot {...props} gaps={[]} />
    </>
  );
};

/** The item the page is about. */
export const ItemShown = (props: ItemProps) => {
  const { item, meeting } = props;
  const writes = item.may.includes('meeting.write-text') && item.state !== 'planned';
  return (
    <section className="item-shown">
      <ItemHead item={item} count={meeting.items.length} />
      <WhoHears item={item} />
      {writes || hasUnsent(item.id) ? <ItemInHand {...props} /> : <ItemRead {...props} />}
    </section>
  );
};
