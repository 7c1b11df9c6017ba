/** Chance that is the same each time: xorshift32 of a seed. */
export interface Chance {
  /** From 0 up to but not 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True so many times of a hundred. */
  hits(percent: number): boolean;
  pick<Thing>(things: readonly Thing[]): Thing;
  shuffled<Thing>(things: readonly Thing[]): Thing[];
}

/** A number from a text (FNV-1a), so that a seed may be a word. */
const numberOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0 || 1;
};

/** Chance of a seed. Two parts of the demo take two seeds, so that one can grow without moving the other. */
export const chanceOf = (seed: string): Chance => {
  let state = numberOf(seed);
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <Thing>(things: readonly Thing[]): Thing => {
    const found = things[between(0, things.length - 1)];
    if (found === undefined) throw new Error('There is nothing to pick from');
    return found;
  };
  const shuffled = <Thing>(things: readonly Thing[]): Thing[] =>
    things
      .map((thing) => ({ thing, at: next() }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ thing }) => thing);
  return { next, between, hits: (percent) => next() * 100 < percent, pick, shuffled };
};
