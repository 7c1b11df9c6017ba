import { mistakeCodes } from '#kernel/time/cadence/words';

/** Everything that can be wrong with a model, by code. Its text is `setup.fault.<code>`; values are what it names. */
export const faultCodes = [
  'yaml',
  'yaml-duplicate',
  'missing',
  'empty',
  'unknown-key',
  'not-among',
  'not-fitting',
  'wrong-text',
  'wrong-number',
  'wrong-list',
  'wrong-map',
  'wrong-yes',
  'bad-key',
  'bad-rule',
  'bad-date',
  'bad-hour',
  'too-small',
  'too-big',
  'too-few',
  'exactly-one',
  'needs-units',
  'needs-list',
  'region-alone',
  'label-missing',
  'order',
  'unanswered',
  'days',
  'outcome',
  'taken',
  'rule-twice',
  'joint',
  'itself',
  'before-ring',
  'loop',
  'lead-loop',
  'seat-loop',
  'open',
  'open-place',
  'open-way',
  'region-missing',
  'settled',
  'not-offered',
  'each-missing',
  'no-open-way',
  'not-municipality',
  ...mistakeCodes.map((code) => `cadence-${code}` as const),
] as const;
export type FaultCode = (typeof faultCodes)[number];

export const isFaultCode = (code: unknown): code is FaultCode =>
  faultCodes.some((known) => known === code);

export type FaultValues = Readonly<Record<string, string | number>>;

/** What a refinement of a schema tells of its fault: the code, and what its text names. */
export const faultOf = (code: FaultCode, values: FaultValues = {}) => ({ fault: code, values });
