const zero = 48;

/** The number that the two digits at a place of a text say, without making texts of them. */
export const twoAt = (text: string, at: number): number =>
  (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
