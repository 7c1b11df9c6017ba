import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { DraftUpgraded, PackDraft } from '#contract/pack';
import { problemText } from '../shell/problem-text.js';
import { useTexts } from '../shell/use-texts.js';
import { draftDeeds } from './setup.queries.js';

const Result = ({ taken, conflicts }: DraftUpgraded) => {
  const { t } = useTexts();
  return (
    <>
      <output>{t('setup.editor.taken', { count: taken.length })}</output>
      {conflicts.length > 0 && (
        <>
          <p className="strong">{t('setup.editor.conflicts', { count: conflicts.length })}</p>
          <ul className="rows model-faults">
            {conflicts.map(({ path, local, theirs }) => (
              <li key={path}>
                <code>{path}</code>
                <br />
                {t('setup.editor.ours')}: <code>{JSON.stringify(local)}</code>
                <br />
                {t('setup.editor.theirs')}: <code>{JSON.stringify(theirs)}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

interface UpgradeDeedProps {
  readonly draft: PackDraft;
  /** The text is another one now. */
  readonly onUpgraded: () => void;
}

/** Joins the model with a newer edition of the pack it was begun from, and says what both have changed. */
export const UpgradeDeed = ({ draft, onUpgraded }: UpgradeDeedProps) => {
  const { t } = useTexts();
  const [result, setResult] = useState<DraftUpgraded>();
  const [problem, setProblem] = useState<unknown>();
  const upgrade = async () => {
    setProblem(undefined);
    try {
      setResult(await draftDeeds.upgrade(draft));
      onUpgraded();
    } catch (error) {
      setProblem(error);
    }
  };
  if (!draft.newer && result === undefined) return null;
  return (
    <div className="sheet setup-sheet">
      {result ? <Result {...result} /> : <p>{t('setup.editor.newer')}</p>}
      {problem !== undefined && (
        <p role="alert" className="ask-problem">
          {problemText(t, problem)}
        </p>
      )}
      {draft.newer && (
        <div>
          <Button variant="secondary" onClick={() => void upgrade()}>
            {t('setup.editor.upgrade')}
          </Button>
        </div>
      )}
    </div>
  );
};
