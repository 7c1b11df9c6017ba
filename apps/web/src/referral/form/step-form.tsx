import { Button, ErrorSummary } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState, type ComponentRef, type ComponentType } from 'react';
import type { FieldPath } from 'react-hook-form';
import { problemText } from '../../shell/problem-text.js';
import { useTexts } from '../../shell/use-texts.js';
import { useDraftHere } from './draft-context.js';
import type { DraftValues } from './draft-values.js';
import { fieldId } from './fields.js';
import { problemsIn, steps, type FormProblem, type Step } from './problems.js';
import { ReviewStep } from './review-step.js';
import { ChildStep, QuestionStep, VoiceStep } from './steps-early.js';
import { ConsentStep, TakingPartStep } from './steps-late.js';
import { useRecording, useSending } from './use-sending.js';

const bodies: Readonly<Record<Exclude<Step, 'review'>, ComponentType>> = {
  question: QuestionStep,
  child: ChildStep,
  voice: VoiceStep,
  consent: ConsentStep,
  'taking-part': TakingPartStep,
};

interface StepFormProps {
  readonly step: Step;
  readonly onGo: (step: Step) => void;
}

interface SummaryProps extends StepFormProps {
  readonly problems: readonly FormProblem[];
}

/** What is missing, first on the page and with the focus; each line leads to its field. */
const Summary = ({ problems, step, onGo }: SummaryProps) => {
  const { t } = useTexts();
  const summary = useRef<ComponentRef<typeof ErrorSummary>>(null);
  useEffect(() => {
    if (problems.length > 0) summary.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  const lead = (problem: FormProblem) => {
    if (problem.step === step) document.getElementById(fieldId(problem.field))?.focus();
    else onGo(problem.step);
  };
  return (
    <ErrorSummary ref={summary} tabIndex={-1}>
      <ErrorSummary.Heading>{t('referral-page.problem.title')}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {problems.map((problem) => (
          <ErrorSummary.Item key={problem.field}>
            <ErrorSummary.Link
              href={`#${fieldId(problem.field)}`}
              onClick={(event) => {
                event.preventDefault();
                lead(problem);
              }}
            >
              {t(`referral-page.problem.${problem.code}`)}
            </ErrorSummary.Link>
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
};

/** Looks through a step, marks what is missing, and goes on or sends when nothing is. */
const useStep = ({ step, onGo }: StepFormProps) => {
  const draft = useDraftHere();
  const record = useRecording(draft);
  const sending = useSending(draft);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const { form, page, saver } = draft;
  const look = (): boolean => {
    form.clearErrors();
    const found = problemsIn(step, form.getValues(), page);
    for (const { field, code } of found)
      form.setError(field as FieldPath<DraftValues>, { type: 'missing', message: code });
    setProblems(found);
    return found.length === 0;
  };
  const goOn = async () => {
    setFailure(undefined);
    if (!look()) return;
    if (step === 'review') return sending.submit();
    try {
      if (step === 'consent' && page.kind === 'identified') await record();
      void saver.flush();
      onGo(steps[steps.indexOf(step) + 1] ?? 'review');
    } catch (error) {
      setFailure(error);
    }
  };
  return { problems, goOn, busy: sending.busy, failure: failure ?? sending.problem };
};

/** One step: what is missing, its questions, and the one filled button. */
export const StepForm = ({ step, onGo }: StepFormProps) => {
  const { t } = useTexts();
  const { problems, goOn, busy, failure } = useStep({ step, onGo });
  const Body = step === 'review' ? null : bodies[step];
  return (
    <form
      className="form-step"
      data-size="md"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
    >
      <Summary problems={problems} step={step} onGo={onGo} />
      {Body === null ? <ReviewStep onGo={onGo} /> : <Body />}
      {failure !== undefined && (
        <p role="alert" className="form-failure">
          {problemText(t, failure)}
        </p>
      )}
      <div className="form-foot">
        <Button type="submit" aria-busy={busy}>
          {t(step === 'review' ? 'referral-page.form.send' : 'referral-page.form.next')}
        </Button>
      </div>
    </form>
  );
};
