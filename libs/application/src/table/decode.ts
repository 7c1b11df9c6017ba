/** How the bytes of a file were understood, told to whoever reads the preview. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

const strictly = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null; // not UTF-8, which is an answer and no mistake
  }
};

const guess = (bytes: Uint8Array): Decoded => {
  if (startsWith(bytes, 0xff, 0xfe))
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (startsWith(bytes, 0xfe, 0xff))
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  const text = strictly(bytes);
  if (text !== null) return { text, encoding: 'utf-8' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
};

/**
 * The text of a file: UTF-8 if it is, UTF-16 by its mark, else as older spreadsheets in Norway save.
 * @returns null for what is no text
 */
export const decode = (bytes: Uint8Array): Decoded | null => {
  const decoded = guess(bytes);
  return decoded.text.includes('\0') ? null : decoded;
};
