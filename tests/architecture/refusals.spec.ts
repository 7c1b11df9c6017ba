import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { statusOf } from '#contract/refusals';
import { languages } from '#kernel/language';
import { textsOnDisk } from '#texts/texts-on-disk';

const rules = ['libs/kernel/src', 'libs/forums', 'libs/application/src'];
const sourceOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Every code that some rule refuses with. */
const codes = [
  ...new Set(
    rules
      .flatMap(sourceOf)
      .flatMap((source) => [
        ...source.matchAll(/(?:refuse\(\s*|refused: )'([a-z-]+(?:\.[a-z-]+)*)'/g),
      ])
      .flatMap((match) => match[1] ?? []),
  ),
].sort();

describe('refusals', () => {
  const texts = textsOnDisk();

  it('are found in the rules', () => {
    expect(codes).toEqual(expect.arrayContaining(['referral.tried-missing', 'consent.missing']));
  });

  it.each(languages)('say in %s what to do next, each of them', (language) => {
    const t = texts(language);
    const silent = codes.filter((code) => t(`refusals.${code}`) === `refusals.${code}`);
    expect(silent).toEqual([]);
  });

  it('have a status that tells whose move it is', () => {
    expect(statusOf('referral.claimed')).toBe(409);
    expect(statusOf('referral.state')).toBe(409);
    expect(statusOf('version.stale')).toBe(412);
    expect(statusOf('referral.tried-missing')).toBe(422);
    for (const code of codes) expect(statusOf(code)).toBeGreaterThanOrEqual(400);
  });
});
