import {
  Checkbox,
  Field,
  Fieldset,
  Label,
  Radio,
  Select,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { useWatch } from 'react-hook-form';
import { nameIn } from '#kernel/language';
import { useToday } from '../../shell/session.js';
import { useTexts } from '../../shell/use-texts.js';
import { channels } from '../choices.js';
import { useDraftHere } from './draft-context.js';
import { fieldId, useProblem, Writing } from './fields.js';

const Services = () => {
  const { t, language } = useTexts();
  const { form, page } = useDraftHere();
  const error = useProblem('consent.services');
  return (
    <Fieldset id={fieldId('consent.services')} tabIndex={-1}>
      <Fieldset.Legend>{t('referral-page.consent.services')}</Fieldset.Legend>
      {page.services.map((service) => (
        <Checkbox
          key={service.id}
          value={service.id}
          label={nameIn(service.name, language)}
          {...form.register('consent.services')}
        />
      ))}
      {page.services.length === 0 && (
        <p className="second">{t('referral-page.consent.no-services')}</p>
      )}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
};

const HowAndUntil = () => {
  const { t } = useTexts();
  const { form } = useDraftHere();
  const today = useToday();
  return (
    <div className="form-pair">
      <Field>
        <Label>{t('referral-page.consent.channel')}</Label>
        <Select {...form.register('consent.channel')}>
          {channels.map((channel) => (
            <Select.Option key={channel} value={channel}>
              {t(`waiver.channel.${channel}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Writing
        path="consent.givenOn"
        type="date"
        max={today}
        label={t('referral-page.consent.given-on')}
      />
      <Writing path="consent.validUntil" type="date" label={t('referral-page.consent.until')} />
    </div>
  );
};

const TheOther = () => {
  const { t } = useTexts();
  const { form } = useDraftHere();
  const error = useProblem('consent.other');
  return (
    <Fieldset id={fieldId('consent.other')} tabIndex={-1}>
      <Fieldset.Legend>{t('referral-page.consent.other')}</Fieldset.Legend>
      {(['not-asked', 'no-part', 'refused'] as const).map((other) => (
        <Radio
          key={other}
          value={other}
          label={t(`referral-page.consent.other-${other}`)}
          {...form.register('consent.other')}
        />
      ))}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
};

/** What follows from an answer, under its own radio. */
const Follows = ({ answer }: { readonly answer: string }) => {
  const { t } = useTexts();
  if (answer === 'not-yet' || answer === 'refused') {
    return <p className="second">{t(`referral-page.consent.${answer}-follows`)}</p>;
  }
  return (
    <>
      {answer === 'one' && <TheOther />}
      <Services />
      <HowAndUntil />
    </>
  );
};

const answers = ['both', 'one', 'youth', 'refused', 'not-yet'] as const;

/** Who has said yes, and to whom. Conditional questions stand under their own answer. */
export const ConsentQuestions = () => {
  const { t } = useTexts();
  const { form } = useDraftHere();
  const chosen = useWatch({ control: form.control, name: 'consent.answer' });
  const error = useProblem('consent.answer');
  return (
    <Fieldset id={fieldId('consent.answer')} tabIndex={-1}>
      <Fieldset.Legend>{t('referral-page.consent.legend')}</Fieldset.Legend>
      <Fieldset.Description>{t('referral-page.consent.hint')}</Fieldset.Description>
      {answers.map((answer) => (
        <div key={answer} className="conditional">
          <Radio
            value={answer}
            label={t(`referral-page.consent.${answer}`)}
            {...form.register('consent.answer')}
          />
          {chosen === answer && (
            <div className="conditional-part">
              <Follows answer={answer} />
            </div>
          )}
        </div>
      ))}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
};
