import { idnr } from '@navikt/fnrvalidator';

/** Eleven digits, in one run or parted after the date: only those whose check digits hold are somebody's number. */
const elevenDigits = /(?<!\d)\d{6}[ .]?\d{5}(?!\d)/gu;
const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Eight digits as Norwegian numbers are written: in pairs, or three-two-three from a mobile's 4 or 9. */
const phone =
  /(?<![\d.,])(?:(?:\+|00)47[ ]?)?(?:[2-9]\d(?: ?\d\d){3}|[49]\d\d ?\d\d ?\d\d\d)(?![\d]|[.,]\d)/gu;

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/**
 * How many marks of a person a text holds: national id numbers (checked by their check digits), e-mail addresses and
 * phone numbers. On system level there may be none (DOMAIN §3).
 */
export const personsIn = (...texts: readonly string[]): number => {
  const text = texts.join('\n');
  const ids = [...text.matchAll(elevenDigits)].filter(
    ([digits]) => idnr(digits.replaceAll(/\D/gu, '')).status === 'valid',
  );
  return ids.length + count(text, mail) + count(text, phone);
};
