import { createHash } from 'node:crypto';
import { type Refusal, refuse } from '#kernel/outcome';
import { decode, type Encoding } from './decode.js';

/** Bytes of a file, at most. */
export const fileBytes = 2_000_000;

/** A file that was sent, as text. */
export interface SentFile {
  readonly text: string;
  readonly encoding: Encoding;
}

/** The text of a file that was sent in base64; refused where it is too large, or no text. */
export const fileOf = (base64: string): SentFile | Refusal => {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > fileBytes) return refuse('file.too-large');
  return decode(bytes) ?? refuse('file.unreadable');
};

/** A name for a file and all that was chosen for it: the preview's, by which what is stored is what was seen. */
export const hashOf = (file: string, chosen: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify(chosen))
    .update(Buffer.from(file, 'base64'))
    .digest('hex');
