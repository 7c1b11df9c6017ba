/** No limit; a name of its own, since a global is slow to look up where specs run. */
export const endless = Infinity;

/** The number at a place of a list; 0 outside it. */
export const of = (list: ArrayLike<number>, at: number): number => list[at] ?? 0;

/** Adds to the number at a place. */
export const add = (
  list: Int32Array | Uint8Array | Float64Array,
  at: number,
  more: number,
): void => {
  list[at] = of(list, at) + more;
};

/** Keeps only the wanted bits of the number at a place. */
export const keep = (list: Int32Array, at: number, bits: number): void => {
  list[at] = of(list, at) & bits;
};
