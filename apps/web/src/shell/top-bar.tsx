import { Link } from '@tanstack/react-router';
import { nameIn } from '#kernel/language';
import { openPalette } from './overlays.js';
import { LanguageChoice, PersonMenu } from './person-menu.js';
import { useSignedIn } from './session.js';
import { useTexts } from './use-texts.js';
import { Icon } from '../ui/icon.js';
import { Kbd } from '../ui/kbd.js';
import { Mark } from '../ui/mark.js';

/** Where one is, the way to everything, and who one is. */
export const TopBar = () => {
  const { t, language } = useTexts();
  const session = useSignedIn();
  return (
    <header className="top-bar no-print">
      <Link to="/" className="top-mark" aria-label={t('shell.home')}>
        <Mark />
        <span>{t('common.product')}</span>
      </Link>
      <span className="top-owner" data-one-of-many={(session?.places.length ?? 0) > 1}>
        {session ? nameIn(session.owner.name, language) : null}
      </span>
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
