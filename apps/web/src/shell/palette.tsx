import { Dialog } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useEffect, useRef } from 'react';
import { languages, nameIn } from '#kernel/language';
import { chooseColourScheme } from './colour-scheme.js';
import { closeOverlay, openShortcuts } from './overlays.js';
import { pagesFor } from './pages.js';
import { useSignedIn } from './session.js';
import { chooseLanguage } from './texts.js';
import { useTexts } from './use-texts.js';
import { forumsReading } from '../forum/forum.queries.js';
import { familyOfKind } from '#contract/forum-kinds';
import { FamilySymbol } from '../ui/family-symbol.js';
import { Icon } from '../ui/icon.js';
import { Kbd } from '../ui/kbd.js';

const Pages = ({ onGo }: { readonly onGo: (to: string) => void }) => {
  const { t } = useTexts();
  const session = useSignedIn();
  return (
    <Command.Group heading={t('shell.palette.pages')}>
      {pagesFor(session?.may ?? []).map((page) => (
        <Command.Item
          key={page.name}
          value={`page ${page.name}`}
          keywords={[t(`shell.nav.${page.name}`)]}
          onSelect={() => onGo(page.to)}
        >
          <Icon name={page.icon} />
          <span>{t(`shell.nav.${page.name}`)}</span>
          <span className="palette-keys">
            <Kbd>G</Kbd> <Kbd>{page.key.toUpperCase()}</Kbd>
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  );
};

const Forums = ({ onGo }: { readonly onGo: (to: string) => void }) => {
  const { t, language } = useTexts();
  const { data } = useQuery(forumsReading);
  return (
    <Command.Group heading={t('shell.palette.forums')}>
      {(data?.items ?? []).map((forum) => (
        <Command.Item
          key={forum.id}
          value={`forum ${forum.id}`}
          keywords={[nameIn(forum.name, language)]}
          onSelect={() => onGo(`/forums/${forum.id}`)}
        >
          <FamilySymbol family={familyOfKind(forum.kind)} size={16} />
          <span>{nameIn(forum.name, language)}</span>
        </Command.Item>
      ))}
    </Command.Group>
  );
};

const Choices = () => {
  const { t } = useTexts();
  const choose = (act: () => void) => () => {
    closeOverlay();
    act();
  };
  return (
    <Command.Group heading={t('shell.palette.choices')}>
      {languages.map((language) => (
        <Command.Item
          key={language}
          value={`language ${language}`}
          keywords={[t(`common.language.${language}`)]}
          onSelect={choose(() => void chooseLanguage(language))}
        >
          <Icon name="globe" />
          <span>{t(`common.language.${language}`)}</span>
        </Command.Item>
      ))}
      {(['light', 'dark'] as const).map((scheme) => (
        <Command.Item
          key={scheme}
          value={`scheme ${scheme}`}
          keywords={[t(`shell.palette.${scheme}`)]}
          onSelect={choose(() => chooseColourScheme(scheme))}
        >
          <Icon name="moon" />
          <span>{t(`shell.palette.${scheme}`)}</span>
        </Command.Item>
      ))}
      <Command.Item
        value="shortcuts"
        keywords={[t('shell.shortcuts.title')]}
        onSelect={choose(openShortcuts)}
      >
        <Icon name="keyboard" />
        <span>{t('shell.shortcuts.title')}</span>
      </Command.Item>
    </Command.Group>
  );
};

/** The search palette: a few letters, then Enter. Forums, pages and choices; never a child. */
export const Palette = () => {
  const { t } = useTexts();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.focus();
  }, []);
  const go = (to: string) => {
    closeOverlay();
    void navigate({ to });
  };
  return (
    <Dialog
      ref={dialog}
      className="palette"
      closedby="any"
      closeButton={false}
      onClose={closeOverlay}
      aria-label={t('shell.palette.label')}
    >
      <Command label={t('shell.palette.label')} loop>
        <div className="palette-field">
          <Icon name="search" />
          <Command.Input placeholder={t('shell.search')} />
          <Kbd>Esc</Kbd>
        </div>
        <Command.List label={t('shell.palette.results')}>
          <Command.Empty>{t('shell.palette.empty')}</Command.Empty>
          <Pages onGo={go} />
          <Forums onGo={go} />
          <Choices />
        </Command.List>
      </Command>
    </Dialog>
  );
};
