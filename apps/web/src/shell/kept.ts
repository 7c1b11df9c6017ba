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
