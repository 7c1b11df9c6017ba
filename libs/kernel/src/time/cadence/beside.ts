import { isCadence } from './cadence.js';
import { isObject } from './shapes.js';
import type { Cadence, Undecided } from './words.js';

/** What a plan has not decided between, where it says at least one cadence; null where it says none. */
export const undecidedIn = (said: unknown): Undecided | null => {
  const options = isObject(said) ? said['options'] : undefined;
  const cadences = Array.isArray(options) ? options.filter(isCadence) : [];
  return cadences.length > 0 ? { options: cadences } : null;
};

const cadencesIn = (said: unknown): readonly Cadence[] =>
  isCadence(said) ? [said] : (undecidedIn(said)?.options ?? []);

/** The keys of the forums that a cadence, decided or not, speaks of. */
export const forumsBeside = (said: unknown): readonly string[] => [
  ...new Set(
    cadencesIn(said).flatMap(({ before, after, joint }) =>
      [before, after, joint].flatMap((word) => word?.forum ?? []),
    ),
  ),
];
