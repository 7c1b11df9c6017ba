import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Persona } from '#contract/session';
import { reading } from '../shell/api.js';
import { PageHeading } from '../shell/page-heading.js';
import { ColourSchemeChoice, LanguageChoice } from '../shell/person-menu.js';
import { problemText } from '../shell/problem-text.js';
import { signIn } from '../shell/session.js';
import { titleIn } from '../shell/title-of.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { Mark } from '../ui/mark.js';
import { Initials } from '../ui/seat-row.js';
import { Loaded } from '../ui/section.js';
import './sign-in-page.css';

const personasReading = reading<{ readonly items: readonly Persona[] }>('/api/personas', []);

/** Only a way within the house: an address from elsewhere is not followed. */
const placeToGo = (back: string | undefined): string =>
  back?.startsWith('/') && !back.startsWith('//') ? back : '/';

const nameOf = (persona: Persona) => `${persona.givenName} ${persona.familyName}`;

interface PersonaListProps {
  readonly personas: readonly Persona[];
  readonly busy: string | null;
  readonly onChoose: (key: string) => void;
}

const PersonaList = ({ personas, busy, onChoose }: PersonaListProps) => {
  const { t, language } = useTexts();
  if (personas.length === 0) return <EmptyState>{t('session.sign-in.none')}</EmptyState>;
  return (
    <ul className="personas">
      {personas.map((persona) => (
        <li key={persona.key}>
          <button
            type="button"
            className="persona sheet"
            aria-busy={busy === persona.key}
            onClick={() => onChoose(persona.key)}
          >
            <Initials name={nameOf(persona)} />
            <span className="persona-words">
              <b>{nameOf(persona)}</b>
              <span>{titleIn(persona, { t, language })}</span>
              <span className="second">
                {t('session.sign-in.forums', { count: persona.forums })}
              </span>
            </span>
            <Icon name={busy === persona.key ? 'hourglass' : 'arrowRight'} />
          </button>
        </li>
      ))}
    </ul>
  );
};

/** The door: in a demo one chooses who to be. Comes back to where one was. */
export const SignInPage = () => {
  const { t } = useTexts();
  const navigate = useNavigate();
  const search = useSearch({ from: '/sign-in' });
  const personas = useQuery(personasReading);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>();
  const choose = async (persona: string) => {
    if (busy !== null) return;
    setBusy(persona);
    try {
      await signIn(persona);
      await navigate({ href: placeToGo(search['back']), replace: true });
    } catch (error) {
      setProblem(error);
      setBusy(null);
    }
  };
  return (
    <main className="sign-in">
      <header>
        <Mark size={44} />
        <p className="sign-in-name">{t('common.product')}</p>
        <p className="second">{t('session.sign-in.promise')}</p>
      </header>
      <div className="sign-in-choice">
        <PageHeading>{t('session.sign-in.title')}</PageHeading>
        <p className="second">{t('session.sign-in.lead')}</p>
        {search['ended'] && <p className="sign-in-note">{t('session.sign-in.ended')}</p>}
        {problem !== undefined && (
          <p role="alert" className="sign-in-note is-late">
            {problemText(t, problem)}
          </p>
        )}
        <Loaded query={personas}>
          {({ items }) => (
            <PersonaList personas={items} busy={busy} onChoose={(key) => void choose(key)} />
          )}
        </Loaded>
      </div>
      <footer>
        <LanguageChoice />
        <ColourSchemeChoice />
      </footer>
    </main>
  );
};
