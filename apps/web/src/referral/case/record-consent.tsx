import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { FieldPath } from 'react-hook-form';
import type { ReferralPage } from '#contract/referral';
import { problemText } from '../../shell/problem-text.js';
import { useTexts } from '../../shell/use-texts.js';
import { ConsentQuestions } from '../form/consent-questions.js';
import { DraftContext } from '../form/draft-context.js';
import type { DraftValues } from '../form/draft-values.js';
import { consentProblems } from '../form/problems.js';
import { useDraft } from '../form/use-draft.js';
import { useRecording } from '../form/use-sending.js';
import '../form/form.css';

interface RecordConsentProps {
  readonly page: ReferralPage;
  readonly onDone: () => void;
}

/** The same questions as in the form, on the page of a case that waits for an answer. */
export const RecordConsent = ({ page, onDone }: RecordConsentProps) => {
  const { t } = useTexts();
  const draft = { page, ...useDraft(page) };
  const record = useRecording(draft);
  const [problem, setProblem] = useState<unknown>();
  const send = async () => {
    const { form } = draft;
    form.clearErrors();
    const found = consentProblems(form.getValues(), { ...page, waivers: [] });
    for (const { field, code } of found)
      form.setError(field as FieldPath<DraftValues>, { type: 'missing', message: code });
    if (found.length > 0) return;
    try {
      await record();
      onDone();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <DraftContext value={draft}>
      <form
        className="form-step record-consent"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ConsentQuestions />
        {problem !== undefined && (
          <p role="alert" className="form-failure">
            {problemText(t, problem)}
          </p>
        )}
        <div className="form-row">
          <Button type="submit">{t('referral-page.consent.save')}</Button>
          <Button variant="tertiary" onClick={onDone}>
            {t('referral-page.deed.cancel')}
          </Button>
        </div>
      </form>
    </DraftContext>
  );
};
