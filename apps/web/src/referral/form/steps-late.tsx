import { Button, Checkbox } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { nameIn } from '#kernel/language';
import { useTexts } from '../../shell/use-texts.js';
import { Icon } from '../../ui/icon.js';
import { Consents } from '../case/consents.js';
import { ConsentQuestions } from './consent-questions.js';
import { useDraftHere } from './draft-context.js';
import { Writing } from './fields.js';
import { hasAnswered } from './problems.js';
import { TriedRows } from './tried-rows.js';

const ConsentPart = () => {
  const { t } = useTexts();
  const { page } = useDraftHere();
  const [more, setMore] = useState(false);
  const recorded = hasAnswered(page);
  return (
    <section className="form-part" aria-label={t('referral-page.consent.legend')}>
      {recorded && <Consents page={page} />}
      {recorded && !more ? (
        <button type="button" className="as-link" onClick={() => setMore(true)}>
          {t('referral-page.consent.more')}
        </button>
      ) : (
        <ConsentQuestions />
      )}
    </section>
  );
};

/** Step 4: who has said yes, and what was tried. An anonymous case needs no consent. */
export const ConsentStep = () => {
  const { t } = useTexts();
  const { page } = useDraftHere();
  return (
    <>
      {page.kind === 'identified' && <ConsentPart />}
      <section className="form-part" aria-labelledby="tried-title">
        <h2 id="tried-title">{t('referral-page.tried.title')}</h2>
        <p className="second">{t('referral-page.tried.hint')}</p>
        <TriedRows />
      </section>
    </>
  );
};

const Guardians = () => {
  const { t } = useTexts();
  const { form } = useDraftHere();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'guardians' });
  return (
    <section className="form-part" aria-labelledby="guardians-title">
      <h2 id="guardians-title">{t('referral-page.taking-part.guardians')}</h2>
      <p className="second">{t('referral-page.taking-part.guardians-hint')}</p>
      {fields.map((field, place) => (
        <div key={field.id} className="form-pair guardian-row">
          <Writing path={`guardians.${place}.name`} label={t('referral-page.taking-part.name')} />
          <Writing
            path={`guardians.${place}.relation`}
            label={t('referral-page.taking-part.relation')}
          />
          <Button
            variant="tertiary"
            icon
            aria-label={t('referral-page.taking-part.remove', { number: place + 1 })}
            onClick={() => remove(place)}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
      {fields.length < 6 && (
        <div className="form-row">
          <Button variant="tertiary" onClick={() => append({ name: '', relation: '' })}>
            <Icon name="plus" size={18} /> {t('referral-page.taking-part.add')}
          </Button>
        </div>
      )}
    </section>
  );
};

/** Step 5: who should be there, and whether it can wait. */
export const TakingPartStep = () => {
  const { t, language } = useTexts();
  const { form, page } = useDraftHere();
  return (
    <>
      {page.kind === 'identified' && <Guardians />}
      <section className="form-part" aria-labelledby="table-title">
        <h2 id="table-title">
          {t('referral-page.taking-part.table', { forum: nameIn(page.toForum.name, language) })}
        </h2>
        <p className="second">{t('referral-page.taking-part.table-hint')}</p>
        <ul className="service-list">
          {page.services.map(({ id, name }) => (
            <li key={id}>{nameIn(name, language)}</li>
          ))}
        </ul>
      </section>
      <section className="form-part" aria-labelledby="urgent-title">
        <h2 id="urgent-title">{t('referral-page.taking-part.urgent-title')}</h2>
        <Checkbox
          label={t('referral-page.taking-part.urgent')}
          description={t('referral-page.taking-part.urgent-hint')}
          {...form.register('urgent')}
        />
      </section>
    </>
  );
};
