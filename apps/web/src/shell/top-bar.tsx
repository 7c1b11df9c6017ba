import { Link } from '@tanstack/react-router';
import { openPalette } from './overlays.js';
import { LanguageChoice, PersonMenu } from './person-menu.js';
import { useSession } from './session.js';
import { useTexts } from './use-texts.js';
import { Icon } from '../ui/icon.js';
import { Kbd } from '../ui/kbd.js';
import { Mark } from '../ui/mark.js';

/** Where one is, the way to everything, and who one is. */
export const TopBar = () => {
  const { t } = useTexts();
  const session = useSession();
  return (
    <header className="top-bar no-print">
      <Link to="/" className="top-mark" aria-label={t('shell.home')}>
        <Mark />
        <span>{t('common.product')}</span>
      </Link>
      <span className="top-owner">{session?.owner.name}</span>
      <button
        type="button"
        className="top-search"
        onClick={openPalette}
        aria-keyshortcuts="Control+K"
      >
        <Icon name="search" />
        <span>{t('shell.search')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <div className="top-language">
        <LanguageChoice />
      </div>
      <PersonMenu />
    </header>
  );
};
