import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Setup } from '#contract/pack';
import type { OpenedYear } from '#contract/year';
import { post } from '../shell/api.js';
import { problemText } from '../shell/problem-text.js';
import { readAnew } from '../shell/read-anew.js';
import { useToday } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';
import { schoolYearNow, yearName } from './school-year-now.js';

/** Step 5: the meetings of the year are placed together. */
export const YearStep = ({ setup }: { readonly setup: Setup }) => {
  const { t } = useTexts();
  const schoolYear = schoolYearNow(useToday());
  const [busy, setBusy] = useState(false);
  const [placed, setPlaced] = useState<OpenedYear>();
  const [problem, setProblem] = useState<unknown>();
  const place = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      setPlaced(await post<OpenedYear>('/api/year/open', { schoolYear }));
      await readAnew('meeting');
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  if (setup.forums === 0) return <p>{t('setup.later.first-install')}</p>;
  return (
    <div className="setup-form">
      <p>{t('setup.year.lead')}</p>
      <output>
        {placed && t('setup.year.placed', { count: placed.opened })}{' '}
        {placed && placed.unmet > 0 && t('setup.year.unmet', { count: placed.unmet })}
      </output>
      {problem !== undefined && (
        <p role="alert" className="ask-problem">
          {problemText(t, problem)}
        </p>
      )}
      <div className="ask-foot">
        <Button aria-busy={busy} onClick={() => void place()}>
          {t('setup.year.place', { year: yearName(schoolYear) })}
        </Button>
        <Link to="/year" search={{ year: String(schoolYear) }}>
          {t('setup.year.open')}
        </Link>
      </div>
    </div>
  );
};
