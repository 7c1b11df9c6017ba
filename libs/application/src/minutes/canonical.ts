import { createHash } from 'node:crypto';

/** The one way to write a value as JSON: keys in order, nothing undefined (RFC 8785 without its number forms). */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`;
};

/** SHA-256 of the canonical form, in hex: what proves that frozen minutes are as they were. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex');
