import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PackDraft } from '#contract/pack';
import { problemText } from '../shell/problem-text.js';
import { readAnew } from '../shell/read-anew.js';
import { sayDone } from '../shell/say.js';
import { useTexts } from '../shell/use-texts.js';
import { draftDeeds } from './setup.queries.js';
import { blocking } from './steps.js';

/** Makes the forums the model describes, once it has nothing open that must be settled. */
export const InstallDeed = ({ draft }: { readonly draft: PackDraft }) => {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const install = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await draftDeeds.install(draft);
      await readAnew('session', 'owner', 'forum');
      await sayDone(t('setup.settle.installed'));
      await navigate({ to: '/setup', search: { step: 'people' } });
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const open = blocking(draft);
  return (
    <div className="sheet setup-sheet">
      <p>{t('setup.settle.install-lead', { count: draft.count })}</p>
      {open > 0 && <p className="second">{t('setup.state.settle', { count: open })}</p>}
      {problem !== undefined && (
        <p role="alert" className="ask-problem">
          {problemText(t, problem)}
        </p>
      )}
      <div>
        <Button aria-busy={busy} onClick={() => void install()}>
          {t('setup.settle.install')}
        </Button>
      </div>
    </div>
  );
};
