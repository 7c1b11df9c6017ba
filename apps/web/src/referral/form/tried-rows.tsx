import { Button, Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { useTexts } from '../../shell/use-texts.js';
import { Icon } from '../../ui/icon.js';
import { triedEffects } from '../choices.js';
import { useDraftHere } from './draft-context.js';
import { isWhole, type TriedRow } from './draft-values.js';
import { fieldId, useProblem, Writing } from './fields.js';

interface RowProps {
  readonly place: number;
  readonly onDone: () => void;
  readonly onRemove: () => void;
}

/** One thing that was tried, while it is written. */
const OpenRow = ({ place, onDone, onRemove }: RowProps) => {
  const { t } = useTexts();
  const { form } = useDraftHere();
  const number = place + 1;
  return (
    <div className="tried-open">
      <Fieldset>
        <Fieldset.Legend>{t('referral-page.tried.row', { number })}</Fieldset.Legend>
        <Writing path={`tried.${place}.what`} label={t('referral-page.tried.what')} />
        <Writing
          path={`tried.${place}.weeks`}
          label={t('referral-page.tried.weeks')}
          inputMode="numeric"
          className="form-short"
        />
        <Fieldset className="effect-choice">
          <Fieldset.Legend>{t('referral-page.tried.effect')}</Fieldset.Legend>
          {triedEffects.map((effect) => (
            <Radio
              key={effect}
              value={effect}
              label={t(`referral-page.tried.${effect}`)}
              {...form.register(`tried.${place}.effect`)}
            />
          ))}
        </Fieldset>
        <div className="form-row">
          <Button variant="secondary" onClick={onDone}>
            {t('referral-page.tried.done')}
          </Button>
          <button type="button" className="as-link" onClick={onRemove}>
            {t('referral-page.tried.remove')}
          </button>
        </div>
      </Fieldset>
    </div>
  );
};

const ClosedRow = ({ row, onOpen }: { readonly row: TriedRow; readonly onOpen: () => void }) => {
  const { t } = useTexts();
  const weeks = t('referral-page.tried.lasted', { count: Number(row.weeks) });
  return (
    <div className="tried-closed">
      <div>
        <b>{row.what}</b>
        <p className="second">
          {weeks}, {row.effect !== '' && t(`referral.effect.${row.effect}`).toLocaleLowerCase()}
        </p>
      </div>
      <button type="button" className="as-link" onClick={onOpen}>
        {t('referral-page.change')}
        <span className="unseen"> {row.what}</span>
      </button>
    </div>
  );
};

const NothingTried = () => {
  const { t } = useTexts();
  const { form } = useDraftHere();
  return (
    <>
      <Writing
        path="triedWaiver"
        rows={3}
        label={t('referral-page.field.triedWaiver')}
        hint={t('referral-page.tried.waiver-hint')}
      />
      <button
        type="button"
        className="as-link"
        onClick={() => form.setValue('nothingTried', false, { shouldDirty: true })}
      >
        {t('referral-page.tried.something')}
      </button>
    </>
  );
};

/** What was tried, a row for each thing; or why nothing was. */
export const TriedRows = () => {
  const { t } = useTexts();
  const { form } = useDraftHere();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'tried' });
  const rows = useWatch({ control: form.control, name: 'tried' });
  const nothing = useWatch({ control: form.control, name: 'nothingTried' });
  const [open, setOpen] = useState<number | null>(null);
  const error = useProblem('add-tried');
  const add = () => {
    setOpen(fields.length);
    append({ what: '', weeks: '', effect: '' });
  };
  const isOpen = (place: number): boolean => {
    const row = rows[place];
    return place === open || row === undefined || !isWhole(row);
  };
  if (nothing) return <NothingTried />;
  return (
    <>
      {fields.map((field, place) =>
        isOpen(place) ? (
          <OpenRow
            key={field.id}
            place={place}
            onDone={() => setOpen(null)}
            onRemove={() => {
              setOpen(null);
              remove(place);
            }}
          />
        ) : (
          <ClosedRow key={field.id} row={rows[place] ?? field} onOpen={() => setOpen(place)} />
        ),
      )}
      {error && <ValidationMessage>{error}</ValidationMessage>}
      <div className="form-row">
        <Button id={fieldId('add-tried')} variant="tertiary" onClick={add}>
          <Icon name="plus" size={18} /> {t('referral-page.tried.add')}
        </Button>
        {fields.length === 0 && (
          <button
            type="button"
            className="as-link"
            onClick={() => form.setValue('nothingTried', true, { shouldDirty: true })}
          >
            {t('referral-page.tried.nothing')}
          </button>
        )}
      </div>
    </>
  );
};
