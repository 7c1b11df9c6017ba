import { Button } from '@digdir/designsystemet-react';
import type { ReferralCard } from '#contract/referral';
import { useTexts } from '../../shell/use-texts.js';
import { Icon } from '../../ui/icon.js';
import { Kbd } from '../../ui/kbd.js';
import { deeds, deedsOf, type Deed, type DeedForm } from './deeds.js';

interface DeedButtonsProps {
  readonly card: ReferralCard;
  readonly busy: Deed | null;
  /** The keys are shown where they work. */
  readonly keys?: boolean;
  readonly onChoose: (deed: Deed) => void;
}

const folded = 4;

interface OneProps extends DeedButtonsProps {
  readonly deed: Deed;
  readonly first: boolean;
}

const One = ({ deed, first, busy, keys, onChoose }: OneProps) => {
  const { t } = useTexts();
  const { path, icon, key }: DeedForm = deeds[deed];
  return (
    <Button
      variant={first ? 'primary' : 'secondary'}
      aria-busy={busy === deed}
      {...(keys && key ? { 'aria-keyshortcuts': key } : {})}
      onClick={() => onChoose(deed)}
    >
      <Icon name={icon} size={18} />
      <span>{t(`referral-page.deed.${path}.name`)}</span>
      {keys && key && <Kbd>{key.toUpperCase()}</Kbd>}
    </Button>
  );
};

/** What can be done with the case now: one filled button, the others beside it, the rare ones behind «Mer». */
export const DeedButtons = (props: DeedButtonsProps) => {
  const { t } = useTexts();
  const offered = deedsOf(props.card.may);
  const rare = offered.slice(folded);
  if (offered.length === 0) return null;
  return (
    <div className="deed-buttons">
      {offered.slice(0, folded).map((deed, place) => (
        <One key={deed} {...props} deed={deed} first={place === 0} />
      ))}
      {rare.length > 0 && (
        <details className="deed-more">
          <summary>{t('referral-page.deed.more')}</summary>
          {rare.map((deed) => (
            <One key={deed} {...props} deed={deed} first={false} />
          ))}
        </details>
      )}
    </div>
  );
};
