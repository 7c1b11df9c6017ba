import { parseDocument } from 'yaml';
import { z } from 'zod';

const map = z.record(z.string(), z.unknown());

/**
 * What a model says, as plain values, whatever is wrong with it.
 * @returns null where it is no YAML, or says nothing that can be sent: a text that goes round in itself
 */
export const plainModel = (text: string): Readonly<Record<string, unknown>> | null => {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  try {
    return map.safeParse(JSON.parse(JSON.stringify(document.toJS()))).data ?? null;
  } catch {
    return null;
  }
};
