import { Textfield } from '@digdir/designsystemet-react';
import { useTexts } from '../../shell/use-texts.js';
import { FamilySymbol } from '../../ui/family-symbol.js';
import { fieldId, type FieldErrors } from './fields.js';
import type { Draft } from './use-draft.js';

interface VoicesProps {
  readonly draft: Draft;
  readonly errors: FieldErrors;
}

/** What the child says, on the one surface that is the child's, and what is best for the child. */
export const Voices = ({ draft: { value, set }, errors }: VoicesProps) => {
  const { t } = useTexts();
  const unasked = value.childView.trim() === '';
  return (
    <div className="voices">
      <section className="voice" aria-labelledby="voice">
        <h2 id="voice">
          <FamilySymbol family="voice" size={15} /> {t('meeting-page.voice.title')}
        </h2>
        <Textfield
          id={fieldId('childView')}
          multiline
          rows={2}
          aria-labelledby="voice"
          placeholder={t('meeting-page.voice.unasked')}
          value={value.childView}
          onChange={(event) => set({ childView: event.target.value })}
        />
        {unasked && (
          <Textfield
            id={fieldId('childViewMissingReason')}
            label={t('meeting-page.voice.why')}
            value={value.childViewMissingReason}
            error={errors.get('childViewMissingReason') ?? errors.get('childView')}
            onChange={(event) => set({ childViewMissingReason: event.target.value })}
          />
        )}
      </section>
      <section className="sheet best" aria-labelledby="best">
        <h2 id="best">{t('meeting-page.best.title')}</h2>
        <Textfield
          id={fieldId('bestInterests')}
          multiline
          rows={2}
          aria-labelledby="best"
          placeholder={t('meeting-page.best.hint')}
          value={value.bestInterests}
          onChange={(event) => set({ bestInterests: event.target.value })}
        />
      </section>
    </div>
  );
};
