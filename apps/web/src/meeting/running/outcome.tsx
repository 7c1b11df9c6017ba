import { Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { AgendaItemLine } from '#contract/agenda-item';
import { addDays } from '../../shell/dates.js';
import { useToday } from '../../shell/session.js';
import { useTexts } from '../../shell/use-texts.js';
import { needsReason, takesAdvice, takesReason } from './draft.js';
import { fieldId, type FieldErrors } from './fields.js';
import type { Draft } from './use-draft.js';

interface OutcomeProps {
  readonly item: AgendaItemLine;
  readonly draft: Draft;
  readonly errors: FieldErrors;
}

/** The words an outcome asks for: why, the advice, until when. */
const Explained = ({ draft: { value, set }, errors }: Omit<OutcomeProps, 'item'>) => {
  const { t } = useTexts();
  const today = useToday();
  return (
    <>
      {takesReason(value.outcome) && (
        <Textfield
          id={fieldId('reason')}
          multiline
          rows={2}
          label={t(
            needsReason(value.outcome)
              ? 'meeting-page.outcome.reason'
              : 'meeting-page.outcome.explain',
          )}
          value={value.reason}
          error={errors.get('reason')}
          onChange={(event) => set({ reason: event.target.value })}
        />
      )}
      {takesAdvice(value.outcome) && (
        <Textfield
          id={fieldId('advice')}
          multiline
          rows={2}
          label={t('meeting-page.outcome.advice')}
          value={value.advice}
          error={errors.get('advice')}
          onChange={(event) => set({ advice: event.target.value })}
        />
      )}
      {value.outcome === 'return' && (
        <Textfield
          id={fieldId('tryUntil')}
          type="date"
          min={addDays(today, 1)}
          label={t('meeting-page.outcome.try-until')}
          value={value.tryUntil}
          error={errors.get('tryUntil')}
          onChange={(event) => set({ tryUntil: event.target.value })}
        />
      )}
    </>
  );
};

/** What the item ends with: one of what this forum may end it with. */
export const Outcome = ({ item, draft, errors }: OutcomeProps) => {
  const { t } = useTexts();
  const error = errors.get('outcome');
  if (item.outcomes.length === 0) return null;
  return (
    <section className="section" aria-labelledby="outcome">
      <h2 id="outcome">{t('meeting-page.outcome.title')}</h2>
      <div
        role="radiogroup"
        id={fieldId('outcome')}
        className="outcomes"
        aria-labelledby="outcome"
        aria-invalid={error !== undefined}
        {...(error === undefined ? {} : { 'aria-describedby': 'outcome-error' })}
      >
        {item.outcomes.map((code) => (
          <label key={code} className="outcome">
            <input
              type="radio"
              className="ds-input"
              name={`outcome-${item.id}`}
              value={code}
              checked={draft.value.outcome === code}
              onChange={() => draft.set({ outcome: code })}
            />
            {t(`forum.outcome.${code}`)}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <ValidationMessage id="outcome-error">
          {t('refusals.agenda-item.outcome-missing')}
        </ValidationMessage>
      )}
      <Explained draft={draft} errors={errors} />
    </section>
  );
};
