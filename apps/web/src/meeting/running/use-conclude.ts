import { useState } from 'react';
import type { ItemMoved } from '#contract/agenda-item';
import { post, ProblemError } from '../../shell/api.js';
import { sayDone } from '../../shell/say.js';
import { useTexts } from '../../shell/use-texts.js';
import type { WrittenText } from '../text/use-text.js';
import { bodyOf, type Gap } from './draft.js';
import { focusField } from './fields.js';
import type { ItemProps } from './item-in-hand.js';
import { nextAfter } from './next-item.js';
import type { Draft } from './use-draft.js';

interface Concluding extends ItemProps {
  readonly draft: Draft;
  readonly written: WrittenText;
  readonly gaps: readonly Gap[];
  readonly onTried: () => void;
}

const firstField = (error: unknown): string | undefined =>
  error instanceof ProblemError ? error.fields[0]?.path : undefined;

/** Sends what is decided; a field the server does not accept takes the focus. */
const sendOf =
  ({ item, draft }: Pick<Concluding, 'item' | 'draft'>) =>
  async (): Promise<ItemMoved> => {
    try {
      const path = `/api/agenda-items/${item.id}/conclude`;
      const moved = await post<ItemMoved>(path, bodyOf(draft.value), { version: item.version });
      draft.letGo();
      return moved;
    } catch (error) {
      const field = firstField(error);
      if (field) requestAnimationFrame(() => focusField(field));
      throw error;
    }
  };

/** Ends the item. With something missing the focus goes there and it is said; nothing is sent. */
export const useConclude = ({
  item,
  meeting,
  deed,
  draft,
  written,
  gaps,
  onTried,
  onAsk,
  onShow,
}: Concluding) => {
  const { t } = useTexts();
  const [said, setSaid] = useState<string | null>(null);
  const missing = (gap: Gap) => {
    onTried();
    setSaid(t('meeting-page.foot.missing', { field: t(`meeting-page.gap.${gap.field}`) }));
    requestAnimationFrame(() => focusField(gap.path));
  };
  const end = async () => {
    setSaid(null);
    deed.forget();
    const [first] = gaps;
    if (first) return missing(first);
    if (!(await written.saver.flush())) {
      setSaid(t('meeting-page.foot.unsaved'));
      document.getElementById('both-texts')?.focus();
      return;
    }
    if ((await deed.act(sendOf({ item, draft }))) === null) return;
    void sayDone(t('meeting-page.concluded', { number: item.number }));
    const next = nextAfter(meeting, item);
    if (next === null) return;
    onShow(next.id);
    onAsk('open', next.id);
  };
  return { end, said };
};
