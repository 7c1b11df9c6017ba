import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { problemText } from '../shell/problem-text.js';
import { useTexts } from '../shell/use-texts.js';

/** A deed under way, and what went wrong with the last one. */
export interface Deed {
  /** Does it once, however often it is pressed. @returns what was answered; null when it was refused */
  readonly act: <Answer>(deed: () => Promise<Answer>) => Promise<Answer | null>;
  readonly busy: boolean;
  readonly problem: string | null;
  /** The error as it came, for those who read its fields. */
  readonly error: unknown;
  readonly forget: () => void;
}

/** Deeds on what is read at an address: each is followed by a new reading, also when it was refused. */
export const useDeed = (address: string): Deed => {
  const { t } = useTexts();
  const client = useQueryClient();
  const under = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const act = async <Answer>(deed: () => Promise<Answer>): Promise<Answer | null> => {
    if (under.current) return null;
    under.current = true;
    setBusy(true);
    setError(null);
    try {
      return await deed();
    } catch (thrown) {
      setError(thrown);
      return null;
    } finally {
      under.current = false;
      setBusy(false);
      await client.invalidateQueries({ queryKey: [address] });
    }
  };
  return {
    act,
    busy,
    error,
    problem: error === null ? null : problemText(t, error),
    forget: () => setError(null),
  };
};
