import { demandOf, inPeriods } from './demand.js';
import {
  mistake,
  rhythm,
  type Cadence,
  type CadenceMistake,
  type When,
  type Words,
} from './words.js';

const most = { month: 31, 'half-year': 60, year: 60 } as const;
const periodsInYear = { month: 12, 'half-year': 2, year: 1 } as const;

/** Words that promise a calendar, beside a `when` that has none. */
const clashing: Readonly<Record<When, readonly (keyof Words)[]>> = {
  'on-demand': ['fixed', 'about', 'extra'],
  'per-case': ['fixed', 'about'],
  transition: ['fixed', 'about'],
  once: ['fixed', 'about', 'extra'],
  follows: ['about'],
};

const turned = (cadence: Cadence): CadenceMistake[] => {
  const { min = 0, max = Infinity } = 'count' in cadence || !('timesPer' in cadence) ? {} : cadence;
  return min > max ? [mistake('min', 'min-over-max', [`1 to ${max}`])] : [];
};

const tooOften = (cadence: Cadence): CadenceMistake[] => {
  if (!('timesPer' in cadence)) return [];
  const limit = most[cadence.timesPer];
  return Object.entries(cadence)
    .filter(([key, value]) => ['count', 'min', 'max'].includes(key) && Number(value) > limit)
    .map(([key]) => mistake(key, 'too-often', [`at most ${limit} in a ${cadence.timesPer}`]));
};

/** How many weeks, months or meetings a tolerance must stay below. */
const sizeOf = (cadence: Cadence): number => {
  if ('when' in cadence) return Infinity;
  if ('every' in cadence) return Number(rhythm.exec(cadence.every)?.[1] ?? 1);
  return 'count' in cadence ? cadence.count : (cadence.min ?? cadence.max ?? 1);
};

const tooWide = (cadence: Cadence): CadenceMistake[] => {
  const size = sizeOf(cadence);
  return typeof cadence.about === 'number' && cadence.about >= size
    ? [mistake('about', 'about-too-wide', ['true', `less than ${size}`])]
    : [];
};

const whenClashes = (cadence: Cadence): CadenceMistake[] => {
  if (!('when' in cadence)) return [];
  const { when } = cadence;
  const alone = when === 'follows' && cadence.after === undefined;
  return [
    ...(alone ? [mistake('after', 'missing', ['{forum, minDays?, maxDays?}'])] : []),
    ...clashing[when]
      .filter((word) => cadence[word])
      .map((word) => mistake(word, 'clashes-with-when', [`${when} without ${word}`])),
  ];
};

const jointOver = (cadence: Cadence): CadenceMistake[] => {
  const demand = demandOf(cadence);
  const known = demand && inPeriods(demand);
  if (!cadence.joint || !known || known.max === null) return [];
  const year = known.max * periodsInYear[known.unit];
  return cadence.joint.count > year
    ? [mistake('joint', 'joint-over-count', [`at most ${year} of the year's meetings`])]
    : [];
};

/** Words that are right one by one and cannot hold together, each with the reason as its code. */
export const clashesIn = (cadence: Cadence): CadenceMistake[] =>
  [turned, tooOften, tooWide, whenClashes, jointOver].flatMap((find) => find(cadence));
