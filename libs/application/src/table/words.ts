/** Small letters without the dots and blanks people put around words. */
export const plain = (word: string): string =>
  word.trim().toLowerCase().replaceAll(/[.:_]/gu, ' ').replaceAll(/\s+/gu, ' ').trim();

/**
 * What a word of a file means, by the words it may be written with in bokmål, nynorsk and English. A file is read by them,
 * whatever language its reader has chosen: it comes from a spreadsheet, not from the pages.
 */
export const meaningOf = <Meaning extends string>(
  words: Readonly<Record<Meaning, readonly string[]>>,
): ((word: string) => Meaning | undefined) => {
  const meanings = new Map<string, Meaning>();
  for (const meaning in words) for (const word of words[meaning]) meanings.set(word, meaning);
  return (word) => meanings.get(plain(word));
};
