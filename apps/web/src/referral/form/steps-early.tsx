import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useToday } from '../../shell/session.js';
import { useTexts } from '../../shell/use-texts.js';
import { FamilySymbol } from '../../ui/family-symbol.js';
import { Icon } from '../../ui/icon.js';
import { ageBands } from '../choices.js';
import { useDraftHere } from './draft-context.js';
import { fieldId, useProblem, Writing } from './fields.js';

/** Step 1: what the team is asked. */
export const QuestionStep = () => {
  const { t } = useTexts();
  const anonymous = useDraftHere().page.kind === 'anonymous';
  return (
    <>
      {anonymous && (
        <p className="form-note">
          <Icon name="eyeOff" /> {t('referral-page.question.anonymous')}
        </p>
      )}
      <Writing
        path="question"
        rows={3}
        label={t('referral-page.field.question')}
        hint={t('referral-page.question.hint')}
      />
      <Writing
        path="situation"
        rows={7}
        label={t('referral-page.field.situation')}
        hint={t('referral-page.question.situation-hint')}
      />
    </>
  );
};

const AgeChoice = () => {
  const { t } = useTexts();
  const { form } = useDraftHere();
  const error = useProblem('ageBand');
  return (
    <>
      <p className="form-note">
        <Icon name="eyeOff" /> {t('referral-page.child.anonymous')}
      </p>
      <Field className="form-short">
        <Label>{t('referral-page.field.ageBand')}</Label>
        <Select
          id={fieldId('ageBand')}
          aria-invalid={error !== undefined}
          {...form.register('ageBand')}
        >
          <Select.Option value="">{t('referral-page.child.choose')}</Select.Option>
          {ageBands.map((band) => (
            <Select.Option key={band} value={band}>
              {t(`referral.age.${band}`)}
            </Select.Option>
          ))}
        </Select>
        {error && <ValidationMessage>{error}</ValidationMessage>}
      </Field>
    </>
  );
};

/** Step 2: who the child is; of an anonymous case only the age. */
export const ChildStep = () => {
  const { t } = useTexts();
  const today = useToday();
  const { page } = useDraftHere();
  if (page.kind === 'anonymous') return <AgeChoice />;
  return (
    <>
      <div className="form-pair">
        <Writing path="givenName" label={t('referral-page.child.given-name')} />
        <Writing path="familyName" label={t('referral-page.child.family-name')} />
      </div>
      <Writing
        path="bornOn"
        type="date"
        max={today}
        className="form-short"
        label={t('referral-page.child.born-on')}
      />
      <p className="second">{t('referral-page.child.whole')}</p>
    </>
  );
};

/** Step 3: the child's own view. */
export const VoiceStep = () => {
  const { t } = useTexts();
  return (
    <div className="voice">
      <p>
        <FamilySymbol family="voice" size={18} /> {t('referral-page.voice.why')}
      </p>
      <Writing
        path="childView"
        rows={6}
        label={t('referral-page.field.childView')}
        hint={t('referral-page.voice.hint')}
      />
    </div>
  );
};
