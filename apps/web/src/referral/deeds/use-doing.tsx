import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ReferralCard } from '#contract/referral';
import { deeds, type Deed } from './deeds.js';
import { useDeed } from './use-deed.js';

/** The forms are fetched when somebody asks for one. */
const DeedDialog = lazy(async () => {
  const { DeedDialog: dialog } = await import('./deed-dialog.js');
  return { default: dialog };
});

const asks = (deed: Deed): boolean => deeds[deed].fields.length > 0 || deed === 'referral.schedule';

/**
 * Does a deed at once, or opens what it asks first. Draw `dialog` on the page.
 * @param onDone called with the case's id when something was done
 */
export const useDoing = (onDone?: (id: string) => void) => {
  const deed = useDeed();
  const [asking, setAsking] = useState<{ readonly deed: Deed; readonly card: ReferralCard } | null>(
    null,
  );
  const choose = async (chosen: Deed, card: ReferralCard) => {
    if (!card.may.includes(chosen)) return;
    if (asks(chosen)) setAsking({ deed: chosen, card });
    else if (await deed.act(chosen, card)) onDone?.(card.id);
  };
  const dialog: ReactNode = asking && (
    <Suspense fallback={null}>
      <DeedDialog
        key={`${asking.card.id} ${asking.deed}`}
        {...asking}
        onClose={(done) => {
          setAsking(null);
          if (done) onDone?.(asking.card.id);
        }}
      />
    </Suspense>
  );
  return { ...deed, choose, dialog };
};
