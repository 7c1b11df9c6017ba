import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/**
 * What was typed, kept in this tab until it is sent: an error, an expired session or a lost network
 * loses nothing. Belongs to one person and is thrown away on signing out.
 */
const prefix = 'laget.kept.';

export const keep = (key: string, value: unknown) =>
  sessionStorage.setItem(prefix + key, JSON.stringify(value));

export const kept = <Value>(key: string): Value | undefined => {
  const text = sessionStorage.getItem(prefix + key);
  return text === null ? undefined : JSON.parse(text);
};

export const letGo = (key: string) => sessionStorage.removeItem(prefix + key);

export const letGoOfAll = () => {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  }
};

/**
 * Keeps a form as it is typed, and fills it again when the page is opened anew.
 * Call `letGo(key)` when the server has stored it.
 */
export const useKeptForm = <Values extends FieldValues>(
  key: string,
  form: UseFormReturn<Values>,
) => {
  useEffect(() => {
    const before = kept<Values>(key);
    if (before !== undefined) form.reset(before, { keepDefaultValues: true });
    const watching = form.watch((values) => keep(key, values));
    return () => watching.unsubscribe();
  }, [key, form]);
};
