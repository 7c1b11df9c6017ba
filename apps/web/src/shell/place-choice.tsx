import { Button } from '@digdir/designsystemet-react';
import { nameIn } from '#kernel/language';
import { useState } from 'react';
import { Icon } from '../ui/icon.js';
import { problemText } from './problem-text.js';
import { sayProblem } from './say.js';
import { switchPlace, useSignedIn } from './session.js';
import { useTexts } from './use-texts.js';

/** Goes to another place, once however often it is pressed. */
export const useSwitch = () => {
  const { t } = useTexts();
  const [to, setTo] = useState<string | null>(null);
  const go = async (owner: string) => {
    if (to !== null) return;
    setTo(owner);
    try {
      await switchPlace(owner);
    } catch (error) {
      setTo(null);
      await sayProblem(problemText(t, error));
    }
  };
  return { to, go };
};

/** Where one works, for those who are somebody in more than one place: which it is now, and the way to the others. */
export const Places = () => {
  const { t, language } = useTexts();
  const session = useSignedIn();
  const { to, go } = useSwitch();
  if (session === null || session.places.length < 2) return null;
  return (
    <>
      <p className="strong second">{t('shell.places')}</p>
      <ul className="place-choice">
        {session.places.map(({ id, name }) => {
          const here = id === session.owner.id;
          return (
            <li key={id}>
              <Button
                variant={here ? 'secondary' : 'tertiary'}
                aria-current={here ? 'true' : undefined}
                aria-busy={to === id}
                onClick={() => !here && void go(id)}
              >
                {here && <Icon name="check" />}
                {nameIn(name, language)}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
};
