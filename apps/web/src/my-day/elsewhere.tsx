import { Button } from '@digdir/designsystemet-react';
import { nameIn } from '#kernel/language';
import { useSwitch } from '../shell/place-choice.js';
import { useSignedIn } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';

/** That one works in other places too, and the way there: what happens there is shown there alone. */
export const Elsewhere = () => {
  const { t, language } = useTexts();
  const session = useSignedIn();
  const { go } = useSwitch();
  const others = session?.places.filter(({ id }) => id !== session.owner.id) ?? [];
  return others.map(({ id, name }) => {
    const place = nameIn(name, language);
    return (
      <p key={id} className="second elsewhere">
        {t('my-day.elsewhere', { place })}{' '}
        <Button variant="tertiary" data-size="sm" onClick={() => void go(id)}>
          {t('my-day.go-there', { place })}
        </Button>
      </p>
    );
  });
};
