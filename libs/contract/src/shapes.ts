import { z } from 'zod';
import { languages } from '#kernel/language';
import { open } from '#kernel/forum/settings';
import { faultOf } from './pack-faults.js';

/** An object that knows its keys: another one is an error that lists them. */
export const strict = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown key ${issue.keys.map((key) => `«${key}»`).join(', ')}; allowed: ${Object.keys(shape).join(', ')}`
        : undefined,
  });

/** Exactly one of these keys must be there. */
export const exactlyOne =
  (...keys: readonly string[]) =>
  (value: object): boolean =>
    keys.filter((key) => Object.entries(value).some(([k, v]) => k === key && v !== undefined))
      .length === 1;

export const anEnum = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, {
    error: (issue) => `«${String(issue.input)}» is not among: ${values.join(', ')}`,
  });

/** What is said of a value that has not exactly one of these keys. */
export const oneOf = (what: string, ...keys: readonly string[]) => ({
  error: `${what} exactly one of: ${keys.join(', ')}`,
  params: faultOf('exactly-one', { keys: keys.join(', ') }),
});

/** Keys are addresses and file names: ASCII, lower case, hyphens. */
export const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const key = z.string().regex(keyPattern, 'a key has small letters a–z, digits and hyphens');

/** A name in bokmål, and in nynorsk and English where there is one. */
export const name = strict({
  nb: z.string().min(1),
  nn: z.string().min(1).optional(),
  en: z.string().min(1).optional(),
});

/** The plan says nothing: someone must, in the settings. */
export const openMark = z.literal(open);

export const languageKey = anEnum(languages);

/** A rule of the plan by its id. */
export const ruleId = z.string().regex(/^[A-Z]{3}-R\d{2,3}$/, 'a rule id looks like MEL-R13');
