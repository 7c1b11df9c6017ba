import { describe, expect, it } from '@jest/globals';
import { type Exceptions, filesOfGit, textOf } from './tree.js';

type Tree = { readonly [key: string]: string | Tree };
type Texts = ReadonlyMap<string, string>;

const languages = ['nb', 'nn', 'en'] as const;

function textsOf(language: (typeof languages)[number]): Texts {
  const folder = `libs/texts/${language}/`;
  const files = filesOfGit().filter((file) => file.startsWith(folder) && file.endsWith('.json'));
  return new Map(
    files.flatMap((file) =>
      flat(JSON.parse(textOf(file)), file.slice(folder.length, -'.json'.length)),
    ),
  );
}

const flat = (tree: Tree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}.${key}`, value] as [string, string]]
      : flat(value, `${path}.${key}`),
  );

const [nb, nn, en] = languages.map(textsOf) as [Texts, Texts, Texts];

/** Words that are bokmål and never nynorsk; forms that nynorsk permits too («blir», «sakene») are left out. */
const bokmaal =
  /(?<!\p{L})(ikke|jeg|hva|hvem|hvor|hvordan|hvorfor|hvilken|hvilke|noen|noe|mye|være|fra|hun|dere|deres|bare|selv|hver|ble|gjøre|flere|fremover|etternavn|fornavn|finnes|opplysninger|møtene|avgjørelse)(?!\p{L})/iu;

/** Said aloud by nothing on purpose. */
const silent: Exceptions = {
  'common.save.spoken.saving': 'a screen reader hears when it is saved, not each keystroke',
};

const words = (text: string): string[] =>
  text
    .replaceAll(/\{\{[^}]*\}\}/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

describe('texts', () => {
  it('exist at all', () => {
    expect(nb.size).toBeGreaterThan(20);
  });

  it.each([
    ['nn', nn],
    ['en', en],
  ])('have the same keys in nb and %s', (_language, other) => {
    expect([...other.keys()].filter((key) => !nb.has(key))).toEqual([]);
    expect([...nb.keys()].filter((key) => !other.has(key))).toEqual([]);
  });

  it('ask for the same values in every language', () => {
    const values = (text: string): string[] =>
      [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? '').sort();
    const differing = [...nb].filter(([key, text]) =>
      [nn, en].some((other) => values(other.get(key) ?? '').join() !== values(text).join()),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are nynorsk in nn: no word that only bokmål has', () => {
    const found = [...nn].flatMap(([key, text]) => {
      const word = bokmaal.exec(text)?.[1]?.toLowerCase();
      return word === undefined ? [] : [`${key}: ${word}`];
    });
    expect(found).toEqual([]);
  });

  it('are translated: at most a third of the longer nn texts equal nb', () => {
    const long = [...nn].filter(([, text]) => words(text).length > 4);
    const equal = long.filter(([key, text]) => nb.get(key) === text);
    expect(equal.length / Math.max(long.length, 1)).toBeLessThanOrEqual(1 / 3);
  });

  it('are nowhere empty', () => {
    const empty = [nb, nn, en].flatMap((texts) =>
      [...texts]
        .filter(([key, text]) => text.trim() === '' && silent[key] === undefined)
        .map(([key]) => key),
    );
    expect(empty).toEqual([]);
  });
});
