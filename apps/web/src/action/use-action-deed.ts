import type { ActionLine } from '#contract/action';
import { post } from '../shell/api.js';
import { problemText } from '../shell/problem-text.js';
import { readAnew } from '../shell/read-anew.js';
import { sayDone, sayProblem } from '../shell/say.js';
import { useTexts } from '../shell/use-texts.js';
import type { Deed } from './deeds.js';

/** Does something with an action: `act` throws what went wrong, `actNow` says it. */
export const useActionDeed = (action: ActionLine) => {
  const { t } = useTexts();
  const act = async (deed: Deed, body: unknown = {}): Promise<void> => {
    try {
      await post(`/api/actions/${action.id}/${deed}`, body, { version: action.version });
    } finally {
      await readAnew('action');
    }
    await sayDone(t(`action-page.done.${deed}`));
  };
  const actNow = (deed: Deed) =>
    act(deed).catch((error: unknown) => sayProblem(problemText(t, error)));
  return { act, actNow };
};
