import { Button } from '@digdir/designsystemet-react';
import type { TFunction } from 'i18next';
import type { RefObject } from 'react';
import { useTexts } from '../../shell/use-texts.js';
import { useDraftHere } from './draft-context.js';
import { transformValues } from './draft-values.js';
import type { Conflict } from './meet.js';

/** A stored value as people read it: a text by its lines, a row of what was tried on one line. */
const lines = (t: TFunction, value: unknown): readonly string[] => {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'string') return value.split('\n');
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((one) => lines(t, one));
  if (typeof value !== 'object') return [];
  const parts = Object.entries(value).flatMap(([name, part]) =>
    name === 'effect' ? [t(`referral.effect.${String(part)}`)] : lines(t, part),
  );
  return [parts.join(' · ')];
};

const Said = ({ value }: { readonly value: unknown }) => {
  const { t } = useTexts();
  const said = lines(t, value);
  if (said.length === 0) return <p className="muted">{t('referral-page.two.empty')}</p>;
  return said.map((line, place) => <p key={place}>{line}</p>);
};

const TwoTexts = ({ conflict }: { readonly conflict: Conflict }) => {
  const { t } = useTexts();
  const { form, saver, page } = useDraftHere();
  const mine = transformValues(form.getValues(), page.kind)[conflict.field];
  return (
    <li>
      <h3>{t(`referral-page.field.${conflict.field}`)}</h3>
      <div className="two-texts">
        <div>
          <p className="strong">{t('referral-page.two.mine')}</p>
          <Said value={mine} />
          <Button variant="secondary" onClick={() => saver.keepMine(conflict.field)}>
            {t('referral-page.two.keep')}
          </Button>
        </div>
        <div>
          <p className="strong">{t('referral-page.two.theirs')}</p>
          <Said value={conflict.theirs} />
          <Button variant="secondary" onClick={() => saver.takeTheirs(conflict)}>
            {t('referral-page.two.take')}
          </Button>
        </div>
      </div>
    </li>
  );
};

/** Somebody wrote in the same field meanwhile: both texts, side by side, until one has chosen. */
export const BothTexts = ({ place }: { readonly place: RefObject<HTMLElement | null> }) => {
  const { t } = useTexts();
  const { state } = useDraftHere();
  if (state.conflicts.length === 0) return null;
  return (
    <section ref={place} className="both-texts" tabIndex={-1} aria-labelledby="both-title">
      <h2 id="both-title">{t('referral-page.two.title')}</h2>
      <p>{t('referral-page.two.text')}</p>
      <ul>
        {state.conflicts.map((conflict) => (
          <TwoTexts key={conflict.field} conflict={conflict} />
        ))}
      </ul>
    </section>
  );
};
