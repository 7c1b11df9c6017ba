import { Button } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { languages } from '#kernel/language';
import { chooseColourScheme, colourScheme, colourSchemes } from './colour-scheme.js';
import { useSignedIn, signOut } from './session.js';
import { chooseLanguage } from './texts.js';
import { titleIn } from './title-of.js';
import { useTexts } from './use-texts.js';
import { Places } from './place-choice.js';
import { openShortcuts } from './overlays.js';
import { Icon } from '../ui/icon.js';
import { Initials } from '../ui/seat-row.js';
import { Segmented } from '../ui/segmented.js';

export const LanguageChoice = () => {
  const { t, language } = useTexts();
  return (
    <Segmented
      legend={t('shell.language')}
      value={language}
      options={languages.map((value) => ({ value, label: t(`common.language-short.${value}`) }))}
      onChange={(next) => void chooseLanguage(next)}
    />
  );
};

export const ColourSchemeChoice = () => {
  const { t } = useTexts();
  const [scheme, setScheme] = useState(colourScheme);
  return (
    <Segmented
      legend={t('shell.colours')}
      value={scheme}
      options={colourSchemes.map((value) => ({ value, label: t(`shell.colour-scheme.${value}`) }))}
      onChange={(next) => {
        chooseColourScheme(next);
        setScheme(next);
      }}
    />
  );
};

const administratorPages = [
  { to: '/people', verb: 'person.import', icon: 'people', text: 'shell.people' },
  { to: '/school-year', verb: 'calendar.import', icon: 'calendar', text: 'shell.school-year' },
] as const;

/** What whoever sets the municipality up comes back to. */
const AdministratorLinks = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTexts();
  const may = useSignedIn()?.may ?? [];
  return administratorPages
    .filter(({ verb }) => may.includes(verb))
    .map(({ to, icon, text }) => (
      <Button key={to} asChild variant="tertiary">
        <Link to={to} onClick={onDone}>
          <Icon name={icon} />
          {t(text)}
        </Link>
      </Button>
    ));
};

/** Language, colours, keyboard and the way out: in the person's menu, and behind Mer on a phone. */
export const PersonChoices = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTexts();
  const navigate = useNavigate();
  const leave = async () => {
    onDone();
    await signOut();
    await navigate({ to: '/sign-in' });
  };
  return (
    <div className="person-choices">
      <Places />
      <p className="strong second">{t('shell.language')}</p>
      <LanguageChoice />
      <p className="strong second">{t('shell.colours')}</p>
      <ColourSchemeChoice />
      <div className="person-actions">
        <Button asChild variant="tertiary">
          <Link to="/calendar" onClick={onDone}>
            <Icon name="calendar" />
            {t('shell.calendar')}
          </Link>
        </Button>
        <AdministratorLinks onDone={onDone} />
        <Button
          variant="tertiary"
          className="keyboard-only"
          onClick={() => {
            onDone();
            openShortcuts();
          }}
        >
          <Icon name="keyboard" />
          {t('shell.shortcuts.title')}
        </Button>
        <Button variant="tertiary" onClick={() => void leave()}>
          <Icon name="signOut" />
          {t('shell.sign-out')}
        </Button>
      </div>
    </div>
  );
};

/** Who one is here, and what one chooses for oneself. */
export const PersonMenu = () => {
  const { t, language } = useTexts();
  const session = useSignedIn();
  if (!session) return null;
  const name = `${session.person.givenName} ${session.person.familyName}`;
  const title = titleIn(session, { t, language });
  const close = () => document.getElementById('person-menu')?.hidePopover();
  return (
    <>
      <button type="button" className="person-button" popoverTarget="person-menu">
        <Initials name={name} />
        <span className="unseen">{t('shell.person-menu')}</span>
        <span className="person-name">
          <b>{name}</b>
          <span>{title}</span>
        </span>
      </button>
      <div popover="auto" id="person-menu" className="person-popover sheet">
        <p className="person-popover-head">
          <b>{name}</b>
          <span className="second">{title}</span>
        </p>
        <PersonChoices onDone={close} />
      </div>
    </>
  );
};
