import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Where the last run's tests are kept: not in git, and left alone by the build. */
const folder = join(root, 'dist', 'test-report');

/** The part of Jest's own report that is kept. */
interface JestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Forgets the run before this one. */
export const forgetReports = (): void => rmSync(folder, { recursive: true, force: true });

/**
 * Keeps which tests passed, for `npm run trace`: files from the checkout's root, so that it may lie anywhere.
 * @param name the script that ran
 */
export function keepReport(name: string, { testResults }: JestReport): void {
  const tests = testResults.flatMap((spec) =>
    spec.assertionResults.map(({ fullName, status }) => ({
      file: relative(root, spec.name).split(sep).join('/'),
      title: fullName,
      passed: status === 'passed',
    })),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(tests, null, 1));
}
