/**
 * `npm test`: everything CI runs, in order, all of it even when something fails.
 * Ends with one line `N passed, N failed`: every test of every spec, and one for each check.
 * Keeps which tests passed, for `npm run trace`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasChromium } from './chromium.ts';
import { forgetReports, keepReport } from './test-report.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'laget-test-'));
const good: Count = { passed: 1, failed: 0 };
const bad: Count = { passed: 0, failed: 1 };

function npm(script: string, parameters: readonly string[] = []): boolean {
  console.log(`\n── ${script}`);
  const extra = parameters.length === 0 ? [] : ['--', ...parameters];
  return spawnSync('npm', ['run', '--silent', script, ...extra], { stdio: 'inherit' }).status === 0;
}

const check =
  (script: string, ...parameters: string[]) =>
  (): Count =>
    npm(script, parameters) ? good : bad;

const specs = (script: string) => (): Count => {
  const name = script.replace(':', '-');
  const file = join(reports, `${name}.json`);
  const succeeded = npm(script, ['--ci', '--json', `--outputFile=${file}`]);
  const count = countOf(name, file);
  // A run that ends badly without a failed test (a leak, a crash) is a failure all the same.
  return succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
};

function countOf(name: string, file: string): Count {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    keepReport(name, report);
    const skipped = report.numPendingTests + report.numTodoTests;
    if (skipped > 0) console.log(`${skipped} tests were skipped, which counts as failed.`);
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + skipped;
    return { passed: report.numPassedTests, failed };
  } catch {
    return bad;
  }
}

const steps: Record<string, () => Count> = {
  format: check('check:format'),
  lint: check('check:lint'),
  types: check('check:types'),
  floors: check('check:floors', '--prove'),
  'dead code': check('check:dead'),
  build: check('build'),
  unit: specs('test:unit'),
  database: specs('test:database'),
  http: specs('test:http'),
  realtime: specs('test:realtime'),
  web: () => (hasChromium() ? specs('test:web')() : bad),
};

forgetReports();
const counts = Object.entries(steps).map(([name, step]) => {
  const began = Date.now();
  return { name, ...step(), seconds: Math.round((Date.now() - began) / 1000) };
});
rmSync(reports, { recursive: true, force: true });
console.log('');
console.table(counts);
const sum = (part: keyof Count): number => counts.reduce((total, count) => total + count[part], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
