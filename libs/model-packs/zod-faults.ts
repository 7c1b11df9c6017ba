import { z } from 'zod';
import { isFaultCode, type FaultCode, type FaultValues } from '#contract/pack-faults';
import { keyPattern } from '#contract/shapes';
import { pathOf, type Fault } from './faults.js';

type Issue = z.core.$ZodIssue;
type Told = readonly [FaultCode, FaultValues?];

/** What a value of the wrong type should have been. */
const shapes: Readonly<Record<string, FaultCode>> = {
  string: 'wrong-text',
  number: 'wrong-number',
  int: 'wrong-number',
  array: 'wrong-list',
  object: 'wrong-map',
  record: 'wrong-map',
  boolean: 'wrong-yes',
};

const params = z.object({
  fault: z.custom<FaultCode>(isFaultCode),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

const listed = (values: readonly unknown[]): string => values.map(String).join(', ');

const valueAt = (whole: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined,
    whole,
  );

const tooSmall = ({ origin, minimum }: z.core.$ZodIssueTooSmall): Told => {
  if (origin === 'string') return ['empty'];
  return [origin === 'array' ? 'too-few' : 'too-small', { min: Number(minimum) }];
};

const told = (issue: Issue, found: unknown): Told => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return ['unknown-key', { keys: listed(issue.keys), allowed: allowedIn(issue) }];
    case 'invalid_type':
      return [found === undefined ? 'missing' : (shapes[issue.expected] ?? 'not-fitting')];
    case 'invalid_value':
      return found === undefined
        ? ['missing']
        : ['not-among', { found: said(found), allowed: listed(issue.values) }];
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return ['too-big', { max: Number(issue.maximum) }];
    case 'invalid_format':
      if (issue.format === 'date') return ['bad-date'];
      return [issue.pattern === String(keyPattern) ? 'bad-key' : 'bad-rule'];
    case 'custom': {
      const given = params.safeParse(issue.params).data;
      return given === undefined ? ['not-fitting'] : [given.fault, given.values];
    }
    default:
      return ['not-fitting'];
  }
};

/** A value as it was written, where it is short enough to be told. */
const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 60) : '…';

/** The message of an unknown key ends with what is allowed there. */
const allowedIn = ({ message }: Issue): string => message.split('allowed: ')[1] ?? '';

/** Of several shapes a value may have, the one it comes nearest to: whose faults lie inside it. */
const nearest = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union') return [issue];
  const inner = issue.errors
    .filter((branch) => branch.some((one) => one.path.length > 0 || one.code === 'custom'))
    .toSorted((one, other) => one.length - other.length)[0];
  return inner === undefined
    ? [issue]
    : inner.flatMap((one) =>
        nearest({
          ...one,
          path: [...issue.path, ...one.path],
          message: issue.message === 'Invalid input' ? one.message : issue.message,
        }),
      );
};

/** What a schema finds wrong, as faults of a pack. */
export const zodFaults = (issues: readonly Issue[], whole: unknown): Fault[] =>
  issues.flatMap(nearest).map((issue) => {
    const [code, values = {}] = told(issue, valueAt(whole, issue.path));
    return { path: pathOf(issue.path), says: issue.message, code, values };
  });
