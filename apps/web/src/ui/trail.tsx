import { FamilySymbol } from './family-symbol.js';
import type { ForumFamily } from '#contract/forum-kinds';
import { Icon } from './icon.js';
import { useTexts } from '../shell/use-texts.js';

export interface TrailStop {
  readonly id: string;
  readonly name: string;
  readonly family: ForumFamily;
}

interface TrailProps {
  /** The forums it has passed or stands in, in order. */
  readonly stops: readonly TrailStop[];
  readonly answered: boolean;
}

/** What became of what I sent: the forums it has passed, and whether the answer has come. */
export const Trail = ({ stops, answered }: TrailProps) => {
  const { t } = useTexts();
  return (
    <ol className="trail" aria-label={t('common.trail.label')}>
      {stops.map((stop) => (
        <li key={stop.id} data-reached="true">
          <FamilySymbol family={stop.family} label={stop.name} />
        </li>
      ))}
      <li data-reached={answered}>
        <span className="trail-end" data-reached={answered}>
          {answered && <Icon name="check" size={13} />}
          <span className="unseen">
            {t(answered ? 'common.trail.answered' : 'common.trail.waiting')}
          </span>
        </span>
      </li>
    </ol>
  );
};
