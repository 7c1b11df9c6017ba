import { Dialog, Switch } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { closeOverlay } from './overlays.js';
import { railPages } from './pages.js';
import { useTexts } from './use-texts.js';
import { Kbd } from '../ui/kbd.js';

const others: readonly { readonly name: string; readonly keys: readonly string[] }[] = [
  { name: 'palette', keys: ['Ctrl', 'K'] },
  { name: 'all', keys: ['?'] },
  { name: 'lists', keys: ['J', 'K'] },
  { name: 'open', keys: ['Enter'] },
  { name: 'close', keys: ['Esc'] },
];

const remembered = 'laget.single-keys';

/** Every shortcut there is, and the switch that turns the single keys off. */
export const Shortcuts = () => {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(localStorage.getItem(remembered) !== 'off');
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <Dialog
      ref={dialog}
      closedby="any"
      closeButton={t('common.close')}
      onClose={closeOverlay}
      aria-labelledby="shortcuts-title"
    >
      <h2 id="shortcuts-title">{t('shell.shortcuts.title')}</h2>
      <dl className="shortcut-list">
        {railPages.map((page) => (
          <div key={page.name}>
            <dt>{t(`shell.nav.${page.name}`)}</dt>
            <dd>
              <Kbd>G</Kbd> <Kbd>{page.key.toUpperCase()}</Kbd>
            </dd>
          </div>
        ))}
        {others.map((shortcut) => (
          <div key={shortcut.name}>
            <dt>{t(`shell.shortcuts.${shortcut.name}`)}</dt>
            <dd>
              {shortcut.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t('shell.shortcuts.single')}
        checked={on}
        onChange={(event) => {
          localStorage.setItem(remembered, event.target.checked ? 'on' : 'off');
          setOn(event.target.checked);
        }}
      />
    </Dialog>
  );
};
