import type { PlaceBreak } from '#contract/meeting-places';
import type { Year } from '#contract/year';
import { dateIn } from '../../shell/dates.js';
import { useTexts } from '../../shell/use-texts.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { breakText } from './break-text.js';
import { nearestFree } from './move-model.js';
import type { Move } from './use-move.js';

const icons: Readonly<Record<PlaceBreak['weight'], IconName>> = {
  stops: 'close',
  breaks: 'warning',
  note: 'bell',
};

interface BreaksProps {
  /** Null while the meeting is where it stands; undefined until it is known. */
  readonly breaks: readonly PlaceBreak[] | null | undefined;
  readonly checking: boolean;
  readonly year: Year;
}

/** What a place breaks, each thing as a sentence, the heaviest first. */
export const Breaks = ({ breaks, checking, year }: BreaksProps) => {
  const { t, language } = useTexts();
  if (breaks === null) return <p className="second">{t('year-move.aim')}</p>;
  if (breaks === undefined || checking) return <p className="second">{t('year-move.checking')}</p>;
  if (breaks.length === 0) {
    return (
      <p className="is-met strong">
        <Icon name="check" size={16} /> {t('year-move.fits')}
      </p>
    );
  }
  return (
    <ul className="breaks">
      {breaks.map((one) => (
        <li
          key={`${one.code} ${one.person?.id ?? ''} ${JSON.stringify(one.values)}`}
          data-weight={one.weight}
        >
          <Icon name={icons[one.weight]} size={16} label={t(`year-move.weight.${one.weight}`)} />
          <span>{breakText(one, { t, language, items: year.items })}</span>
        </li>
      ))}
    </ul>
  );
};

/** The cheapest way out: the days nearby on which everything holds, each a button. */
export const NearestFree = ({ move }: { readonly move: Move }) => {
  const { t, language } = useTexts();
  const days = nearestFree(move.places, move.target.day);
  if (days.length === 0) return null;
  return (
    <p className="nearest-free">
      <span className="second">{t('year-move.nearest')}</span>
      {days.map((day) => (
        <button key={day} type="button" className="chip-button" onClick={() => move.aim({ day })}>
          {dateIn(language, day, 'weekdayShort')}
        </button>
      ))}
    </p>
  );
};
