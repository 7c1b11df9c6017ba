import { Dialog } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../shell/use-texts.js';
import { Kbd } from '../../ui/kbd.js';

const rows: readonly { readonly name: string; readonly keys: readonly string[] }[] = [
  { name: 'up-down', keys: ['J', 'K'] },
  { name: 'columns', keys: ['H', 'L'] },
  { name: 'open', keys: ['Enter'] },
  { name: 'claim', keys: ['T'] },
  { name: 'ask', keys: ['S'] },
  { name: 'schedule', keys: ['M'] },
  { name: 'return', keys: ['R'] },
  { name: 'close', keys: ['Esc'] },
];

/** The keys of the board, and where the single keys are turned off. */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <Dialog
      ref={dialog}
      closedby="any"
      closeButton={t('common.close')}
      onClose={onClose}
      aria-labelledby="keys-title"
    >
      <h2 id="keys-title">{t('referral-page.keys.title')}</h2>
      <dl className="shortcut-list">
        {rows.map(({ name, keys }) => (
          <div key={name}>
            <dt>{t(`referral-page.keys.${name}`)}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="second">{t('referral-page.keys.off')}</p>
    </Dialog>
  );
};

/** The most used keys, in sight at the foot of a wide board. */
export const KeysFoot = () => {
  const { t } = useTexts();
  return (
    <p className="keys-foot second">
      <span>
        <Kbd>J</Kbd> <Kbd>K</Kbd> {t('referral-page.keys.up-down')}
      </span>
      <span>
        <Kbd>H</Kbd> <Kbd>L</Kbd> {t('referral-page.keys.columns')}
      </span>
      <span>
        <Kbd>Enter</Kbd> {t('referral-page.keys.open')}
      </span>
      <span>
        <Kbd>?</Kbd> {t('referral-page.keys.all')}
      </span>
      <span className="working-days">{t('referral-page.keys.days')}</span>
    </p>
  );
};
