import { useEffect, useState } from 'react';

/**
 * Which of these came after the page was first shown.
 * A row that has changed gets a new key, so that it is new again.
 */
export const useFresh = (keys: readonly string[]): ReadonlySet<string> => {
  const [first] = useState<ReadonlySet<string>>(() => new Set(keys));
  return new Set(keys.filter((key) => !first.has(key)));
};

const seconds = 30;

/** Says the latest text at most once in thirty seconds; what was there at first is not said. */
export const useSaidSeldom = (text: string): string => {
  const [first] = useState(text);
  const [said, setSaid] = useState({ text: '', at: 0 });
  useEffect(() => {
    if (text === first && said.text === '') return undefined;
    if (text === said.text) return undefined;
    const wait = Math.max(0, said.at + seconds * 1000 - Date.now());
    const timer = setTimeout(() => setSaid({ text, at: Date.now() }), wait);
    return () => clearTimeout(timer);
  }, [text, first, said]);
  return said.text;
};
