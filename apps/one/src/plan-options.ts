import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { AskedWrong } from './told-files.ts';

const usage =
  'npm run plan -- --instance instance.json --out plan.json [--locked plan.json] [--changes changes.json] [--seed n]';

const asked = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        instance: { type: 'string' },
        out: { type: 'string' },
        locked: { type: 'string' },
        changes: { type: 'string' },
        seed: { type: 'string', default: '1' },
      },
    }).values;
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : '').split(/\.\s|\n/u);
    throw new AskedWrong(`${first}. Usage: ${usage}`);
  }
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * What `npm run plan` is asked for.
 * @throws AskedWrong, in one line, for an option there is not, a missing one, and a place no plan can be written to
 */
export const planOptions = (args: readonly string[]) => {
  const { instance, out, seed, ...files } = asked(args);
  if (!instance || !out) throw new AskedWrong(`Usage: ${usage}`);
  if (!/^\d{1,15}$/u.test(seed)) throw new AskedWrong(`--seed ${seed} is no whole number`);
  if (isFolder(out) || !isFolder(dirname(out)))
    throw new AskedWrong(`--out ${out} cannot be written: name a file in a folder that is there`);
  return { instance, out, seed: Number(seed), ...files };
};
