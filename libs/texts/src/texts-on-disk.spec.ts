import { describe, expect, it } from '@jest/globals';
import { languages } from '#kernel/language';
import type { Texts } from './catalogue.js';
import { readCatalogue, textsOnDisk } from './texts-on-disk.js';

const keysOf = (texts: Texts, before = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${before}${key}`] : keysOf(value, `${before}${key}.`),
  );

describe('texts on disk', () => {
  it('has the same keys in bokmål, nynorsk and English', () => {
    const [nb, nn, en] = languages.map((language) => keysOf(readCatalogue(language)).sort());
    expect(nn).toEqual(nb);
    expect(en).toEqual(nb);
  });

  it('answers in the language asked for', () => {
    const texts = textsOnDisk();
    expect(texts('nb')('shell.nav.year')).toBe('Årshjul');
    expect(texts('nn')('shell.nav.actions')).toBe('Tiltak');
    expect(texts('en')('shell.nav.year')).toBe('Year wheel');
  });
});
