import { Button } from '@digdir/designsystemet-react';
import type { RichText as Text } from '#contract/agenda-item';
import { useTexts } from '../../shell/use-texts.js';
import { together } from './as-rich-text.js';
import { RichText } from './rich-text.js';

interface BothTextsProps {
  readonly mine: Text;
  readonly theirs: Text;
  readonly onChoose: (text: Text) => void;
}

/** Two have written at once: both texts, and what is to stand. Nothing is stored until it is chosen. */
export const BothTexts = ({ mine, theirs, onChoose }: BothTextsProps) => {
  const { t } = useTexts();
  return (
    <section
      id="both-texts"
      className="both-texts"
      tabIndex={-1}
      aria-label={t('meeting-page.both.title')}
    >
      <h3>{t('meeting-page.both.title')}</h3>
      <p className="second">{t('meeting-page.both.hint')}</p>
      <div className="both-columns">
        <div>
          <h4>{t('meeting-page.both.mine')}</h4>
          <RichText text={mine} />
        </div>
        <div>
          <h4>{t('meeting-page.both.theirs')}</h4>
          <RichText text={theirs} />
        </div>
      </div>
      <div className="page-actions">
        <Button variant="secondary" onClick={() => onChoose(together(mine, theirs))}>
          {t('meeting-page.both.together')}
        </Button>
        <Button variant="tertiary" onClick={() => onChoose(mine)}>
          {t('meeting-page.both.keep-mine')}
        </Button>
        <Button variant="tertiary" onClick={() => onChoose(theirs)}>
          {t('meeting-page.both.take-theirs')}
        </Button>
      </div>
    </section>
  );
};
