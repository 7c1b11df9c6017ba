import type { PeriodUnit } from '../school-year.js';
import { periodUnits } from '../school-year.js';
import { rhythm, type Beside, type Cadence, type EveryMeeting, type Undecided } from './words.js';

/**
 * A part of the sentence: a text key with its values; the words lie in libs/texts. The value `forum` is a forum's key,
 * which whoever shows it turns into a name. `close`: no comma between this part and the next.
 */
export interface Clause {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly close?: true;
}

type Values = Clause['values'];

const clause = (key: string, values: Values = {}): Clause => ({ key: `cadence.${key}`, values });
const close = (key: string): Clause => ({ ...clause(key), close: true });

interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

const inPeriod = (unit: PeriodUnit, { min, max }: Bounds): Clause => {
  if (min === undefined) return clause(`${unit}.at-most`, { count: max ?? 0 });
  if (max === undefined) return clause(`${unit}.at-least`, { count: min });
  if (min < max) return clause(`${unit}.between`, { min, max });
  return clause(`${unit}.count`, { count: min });
};

/** «1–10 dager før SLT-koordineringsgruppen», in as few words as its numbers need. */
const besideOf = (key: string, { forum, minDays = 0, maxDays }: Beside): Clause => {
  if (maxDays === undefined && minDays === 0) return clause(`${key}.plain`, { forum });
  if (maxDays === undefined) return clause(`${key}.at-least`, { forum, count: minDays });
  if (minDays === maxDays) return clause(`${key}.exactly`, { forum, count: minDays });
  if (minDays === 0) return clause(`${key}.at-most`, { forum, count: maxDays });
  return clause(`${key}.between`, { forum, min: minDays, max: maxDays });
};

const follows = (cadence: Cadence): boolean => 'when' in cadence && cadence.when === 'follows';

const baseOf = (cadence: Cadence): Clause => {
  if ('when' in cadence)
    return cadence.when === 'follows' ? besideOf('follows', cadence.after) : clause(cadence.when);
  if ('count' in cadence) return clause(`${cadence.timesPer}.count`, { count: cadence.count });
  if ('timesPer' in cadence) return inPeriod(cadence.timesPer, cadence);
  const [, every = '1', unit = 'week'] = rhythm.exec(cadence.every) ?? [];
  const period = periodUnits.find((known) => known === cadence.every);
  if (period) return clause(`${period}.count`, { count: 1 });
  return clause(`every-${unit}`, { count: Number(every) });
};

/** What a tolerance is counted in: weeks or months of a rhythm, else meetings. */
const toleranceIn = (cadence: Cadence): string => {
  if (!('every' in cadence)) return 'meeting';
  if (cadence.every === 'week') return 'week';
  return rhythm.exec(cadence.every)?.[2] ?? 'meeting';
};

/** One row for each word that may stand after the base, in the order a sentence takes them. */
const tails: readonly ((cadence: Cadence) => Clause | undefined | false)[] = [
  (cadence) =>
    typeof cadence.about === 'number' &&
    clause(`within.${toleranceIn(cadence)}`, { count: cadence.about }),
  ({ extra }) => extra && clause('extra'),
  ({ acute }) => acute && clause('acute'),
  ({ before }) => before && besideOf('before', before),
  (cadence) => cadence.after && !follows(cadence) && besideOf('after', cadence.after),
  ({ joint }) => joint && clause('joint', { ...joint }),
  ({ where }) => where && clause(`where.${where}`),
  ({ hours }) => hours && clause('hours'),
];

/** The parts of a cadence that is decided. */
const explainOne = (cadence: Cadence): readonly Clause[] => [
  ...(cadence.fixed ? [close('fixed')] : []),
  ...(cadence.about === undefined ? [] : [close('about')]),
  baseOf(cadence),
  ...tails.flatMap((tail) => tail(cadence) || []),
];

/**
 * How often as the parts of one sentence, every word of it told: `libs/texts` joins them.
 * What is not decided is told as its alternatives: «Enten 3–4 ganger i året, eller én gang i måneden, men det er ikke bestemt».
 */
export const explain = (said: Cadence | Undecided | EveryMeeting): readonly Clause[] => {
  if ('every' in said && said.every === 'meeting') return [clause('every-meeting')];
  if (!('options' in said)) return explainOne(said);
  const told = said.options.flatMap((option, at) => [
    close(at === 0 ? 'either' : 'or'),
    ...explainOne(option),
  ]);
  return [...told, clause('undecided')];
};
