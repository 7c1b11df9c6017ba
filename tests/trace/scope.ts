/** The ids of one series: `MEL-R01` … as far as `last`, but for those the source skips. */
interface Series {
  readonly prefix: string;
  readonly digits: number;
  readonly last: number;
  readonly without?: readonly number[];
}

const idsOf = ({ prefix, digits, last, without = [] }: Series): string[] =>
  Array.from({ length: last }, (_, at) => at + 1)
    .filter((number) => !without.includes(number))
    .map((number) => `${prefix}${String(number).padStart(digits, '0')}`);

const requirements = (from: number, to: number): string[] =>
  idsOf({ prefix: 'R-', digits: 3, last: to }).slice(from - 1);

/** The 185 requirements. */
export const requirementIds: readonly string[] = requirements(1, 185);

/** The rules of the five plans, 392 together, by the pack they belong to. */
export const ruleIds: Readonly<Record<string, readonly string[]>> = {
  baerum: idsOf({ prefix: 'BAE-R', digits: 2, last: 123, without: [70, 73] }),
  lier: idsOf({ prefix: 'LIE-R', digits: 2, last: 76 }),
  lillestrom: idsOf({ prefix: 'LIL-R', digits: 2, last: 51 }),
  melhus: idsOf({ prefix: 'MEL-R', digits: 2, last: 76 }),
  'nordre-land': idsOf({ prefix: 'NOL-R', digits: 2, last: 69, without: [15] }),
};

/** What «every model and the year» answers for: none of these may be put off. */
export const notLater: ReadonlySet<string> = new Set([
  ...requirements(1, 41),
  ...['R-045', 'R-047', 'R-048'],
  ...requirements(130, 134),
]);

/** The issues that something may be put off to. */
export const issues: readonly string[] = [
  '4 referral, consent, access, audit',
  '5 the meeting and its minutes',
  '6 upward flow',
  '7 calendar and mail',
  '8 many nodes, faults, load',
  '9 adoption',
];
