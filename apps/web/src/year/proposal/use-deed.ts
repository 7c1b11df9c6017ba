import { useState } from 'react';
import { readAnew } from '../../shell/read-anew.js';

/** A deed that is done once however often it is pressed; what went wrong is told in place. */
export const useDeed = () => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const run = async (deed: () => Promise<unknown>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setProblem(undefined);
    try {
      await deed();
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      await readAnew('year-proposal', 'meeting');
      setBusy(false);
    }
  };
  return { busy, problem, run };
};
