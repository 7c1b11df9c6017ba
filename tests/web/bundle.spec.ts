import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';

/** QUALITY P22: what a page loads the first time, in kB of gzipped JavaScript. */
const budget = 200;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** Fetched when somebody begins to write, not with the page. */
const onDemand = /minutes-editor/;

const web = join(import.meta.dirname, '..', '..', 'dist', 'web');
const manifest: Record<string, Chunk> = JSON.parse(
  readFileSync(join(web, '.vite', 'manifest.json'), 'utf8'),
);

/** A chunk and everything it needs before it runs. */
function closure(name: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const imported of manifest[name]?.imports ?? []) closure(imported, seen);
  return seen;
}

/** Everything a page fetches before it can be used: also the parts it fetches by itself once it is shown. */
const whole = (page: string): Set<string> => {
  const seen = closure(page, closure(entry));
  for (const part of manifest[page]?.dynamicImports ?? [])
    if (!onDemand.test(part)) closure(part, seen);
  return seen;
};

const weight = (names: Iterable<string>): number =>
  [...new Set([...names].map((name) => manifest[name]?.file ?? ''))]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(web, file))).length / 1000, 0);

const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry === true) ?? '';
const pages = Object.keys(manifest).filter(
  (name) => manifest[name]?.isDynamicEntry === true && name.endsWith('-page.tsx'),
);

describe('the first load of a page', () => {
  it('has pages that are loaded on demand', () => {
    expect(entry).not.toBe('');
    expect(pages.length).toBeGreaterThan(2);
  });

  it(`is at most ${budget} kB of JavaScript, on every page`, () => {
    const heavy = pages
      .map((name) => ({ name, kB: Math.round(weight(whole(name))) }))
      .filter(({ kB }) => kB > budget);
    expect(heavy).toEqual([]);
  });
});
