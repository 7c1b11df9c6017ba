import { useState } from 'react';
import { readAnew } from './read-anew.js';

/**
 * A deed that is done once however often it is pressed; what went wrong is told in place.
 * @param nouns what is read anew afterwards, however it went
 */
export const useDeed = (...nouns: readonly string[]) => {
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
      await readAnew(...nouns);
      setBusy(false);
    }
  };
  return { busy, problem, run };
};
