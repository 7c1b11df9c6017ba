import type { ForumPolicy } from '#kernel/forum/policy';
import { z } from 'zod';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** One step into a policy: a key of an object, or a word of a list. */
const stepInto = (value: unknown, step: string): unknown => {
  if (Array.isArray(value)) {
    const found = value.find((each) => each === step || (isRecord(each) && each['key'] === step));
    return found;
  }
  return isRecord(value) ? value[step] : undefined;
};

/** The schema inside optional, refined and piped ones, and each of a choice of schemas. */
const insideOf = (schema: unknown): unknown[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return insideOf(schema.unwrap());
  if (schema instanceof z.ZodPipe) return insideOf(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((each) => insideOf(each));
  return [schema];
};

/** One step into a schema: `seats` is a key of an object, `seats[]` what its list holds. */
const stepIntoSchema = (schema: unknown, step: string): unknown[] => {
  const key = step.replace(/\[\]$/, '');
  const values = insideOf(schema).flatMap((each) =>
    each instanceof z.ZodObject && key in each.shape ? insideOf(each.shape[key]) : [],
  );
  if (key === step) return values;
  return values.flatMap((each) => (each instanceof z.ZodArray ? insideOf(each.element) : []));
};

/**
 * Whether a path leads somewhere: `local-team.settings.participation` into a kind's policy,
 * `forum.guests[].withItem` or `pack.rules` into the pack's schema.
 */
export const settingPaths =
  (policies: readonly ForumPolicy[], pack: z.ZodType) =>
  (path: string): boolean => {
    const [root = '', ...steps] = path.split('.');
    if (root === 'forum' || root === 'pack') {
      const begin = root === 'pack' ? [pack] : stepIntoSchema(pack, 'forums[]');
      return (
        steps.reduce((at, step) => at.flatMap((one) => stepIntoSchema(one, step)), begin).length > 0
      );
    }
    const policy: unknown = policies.find(({ kind }) => kind === root);
    return steps.reduce(stepInto, policy) !== undefined;
  };
