import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ruleIds } from './scope.ts';
import { type Entry, requirementsSchema, rulesSchema } from './verdict.ts';

const read = (name: string): unknown =>
  parse(readFileSync(join(import.meta.dirname, name), 'utf8'));

/**
 * Every requirement and every rule of the plans, with what becomes of it.
 * @throws when a file is not of its form: path and what is allowed
 */
export const entriesOnDisk = (): Entry[] => [
  ...requirementsSchema.parse(read('requirements.yaml')),
  ...Object.keys(ruleIds).flatMap((pack) => rulesSchema.parse(read(`rules.${pack}.yaml`))),
];
