import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A test of the last run: its file from the checkout's root, its title with those it stands under. */
export interface ReportedTest {
  readonly file: string;
  readonly title: string;
  readonly passed: boolean;
}

const reportSchema = z.array(
  z.object({ file: z.string(), title: z.string(), passed: z.boolean() }),
);

/** The ids of requirements and rules (MEL-R01) in a title. */
export const idsIn = (title: string): string[] =>
  title.match(/\b(?:R-\d{3}|[A-Z]{3}-R\d{2,3})\b/g) ?? [];

/**
 * Every test of the last report that `npm test` kept.
 * @returns null when there is none
 */
export function readReport(folder: string): ReportedTest[] | null {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.json'))
    : [];
  if (files.length === 0) return null;
  return files.flatMap((name) =>
    reportSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  );
}
