import { Button, ValidationMessage } from '@digdir/designsystemet-react';
import type { AgendaItemLine } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';
import { nameIn } from '#kernel/language';
import { useTexts } from '../../shell/use-texts.js';
import { Icon } from '../../ui/icon.js';
import { newMeasure, type MeasureDraft } from './draft.js';
import { fieldId, type FieldErrors } from './fields.js';
import { MeasureRow, SelectField } from './measure-row.js';
import type { Draft } from './use-draft.js';

interface MeasuresProps {
  readonly item: AgendaItemLine;
  readonly meeting: MeetingPage;
  readonly draft: Draft;
  readonly errors: FieldErrors;
}

/** Puts an empty measure last, and the focus in its first field. */
export const addMeasure = ({ value, set }: Draft) => {
  set({ measures: [...value.measures, newMeasure(crypto.randomUUID())] });
  const place = value.measures.length;
  requestAnimationFrame(() => document.getElementById(fieldId(`measures.${place}.goal`))?.focus());
};

const Lead = ({ meeting, draft: { value, set }, errors }: Omit<MeasuresProps, 'item'>) => {
  const { t, language } = useTexts();
  const owing = new Set(value.measures.map(({ service }) => service));
  const services = meeting.services.filter(({ id }) => owing.has(id) || id === value.leadService);
  return (
    <SelectField
      path="leadService"
      label={t('meeting-page.measures.lead')}
      hint={services.length === 0 ? t('meeting-page.measures.lead-hint') : undefined}
      value={value.leadService}
      error={errors.get('leadService') && t('refusals.forum.lead-service')}
      options={services.map(({ id, name }) => ({ id, label: nameIn(name, language) }))}
      onChange={(leadService) => set({ leadService })}
    />
  );
};

/** Who does what by when: measures, and for a case the one service that leads. */
export const Measures = ({ item, meeting, draft, errors }: MeasuresProps) => {
  const { t } = useTexts();
  const { measures } = draft.value;
  const leads = item.type === 'case' && measures.length > 0;
  const change = (index: number, part: Partial<MeasureDraft>) => {
    const next = measures.map((each, place) => (place === index ? { ...each, ...part } : each));
    const only = next.length === 1 ? next[0]?.service : undefined;
    draft.set({ measures: next, ...(only && leads ? { leadService: only } : {}) });
  };
  return (
    <section className="section" aria-labelledby="measures">
      <div className="section-head">
        <h2 id="measures">{t('meeting-page.measures.title')}</h2>
        <span className="count">
          {t('meeting-page.measures.count', { count: measures.length })}
        </span>
      </div>
      <div className="sheet measures">
        {leads && <Lead meeting={meeting} draft={draft} errors={errors} />}
        <ol className="rows">
          {measures.map((measure, index) => (
            <MeasureRow
              key={measure.key}
              index={index}
              measure={measure}
              meeting={meeting}
              errors={errors}
              evaluates={item.type === 'case'}
              onChange={(part) => change(index, part)}
              onRemove={() =>
                draft.set({ measures: measures.filter((_, place) => place !== index) })
              }
            />
          ))}
        </ol>
        <div className="measures-add" id={fieldId('measures')}>
          <Button variant="secondary" onClick={() => addMeasure(draft)} aria-keyshortcuts="Alt+N">
            <Icon name="plus" size={18} />
            {t('meeting-page.measures.add')}
          </Button>
          {errors.has('measures') && (
            <ValidationMessage>{t('meeting-page.measures.none')}</ValidationMessage>
          )}
        </div>
      </div>
    </section>
  );
};
