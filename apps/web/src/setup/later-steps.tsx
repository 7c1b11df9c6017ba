import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Setup } from '#contract/pack';
import { post } from '../shell/api.js';
import { problemText } from '../shell/problem-text.js';
import { readAnew } from '../shell/read-anew.js';
import { sayDone } from '../shell/say.js';
import { useToday } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';
import { schoolYearNow, yearName } from './school-year-now.js';

interface StepProps {
  readonly setup: Setup;
}

/** Step 3: people and seats. */
export const PeopleLater = ({ setup }: StepProps) => {
  const { t } = useTexts();
  return (
    <div className="setup-form">
      <p>{t('setup.later.people')}</p>
      <p className="second">
        {t(setup.forums > 0 ? 'setup.later.not-here' : 'setup.later.first-install')}
      </p>
    </div>
  );
};

/** Step 4: the days without meetings. The public holidays come at one word. */
export const CalendarLater = (_props: StepProps) => {
  const { t } = useTexts();
  const today = useToday();
  const [problem, setProblem] = useState<unknown>();
  const schoolYear = schoolYearNow(today);
  const settle = async () => {
    setProblem(undefined);
    try {
      await post('/api/calendar-days/public-holidays', { schoolYear });
      await readAnew('calendar');
      await sayDone(t('setup.later.holidays-done'));
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <div className="setup-form">
      <p>{t('setup.later.calendar')}</p>
      <p className="second">{t('setup.later.not-here')}</p>
      {problem !== undefined && (
        <p role="alert" className="ask-problem">
          {problemText(t, problem)}
        </p>
      )}
      <div className="ask-foot">
        <Button variant="secondary" onClick={() => void settle()}>
          {t('setup.later.holidays', { year: yearName(schoolYear) })}
        </Button>
      </div>
    </div>
  );
};
