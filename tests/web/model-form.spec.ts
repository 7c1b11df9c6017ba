import { describe, expect, it } from '@jest/globals';
import { languages } from '#kernel/language';
import { diskShelf } from '#model-packs/shelf/disk-shelf';
import { textsOnDisk } from '#texts/texts-on-disk';
import { shapeOf, type Schema } from '../../apps/web/src/setup/model/shape.js';
import { wordKeys } from '../../apps/web/src/setup/model/words.js';

const form = diskShelf.form();
const texts = textsOnDisk();

/** Every part of the schema by name with the part above it, and every word a part may be. */
const everything = (
  schema: Schema,
  parent = '',
): { parts: [string, string][]; words: string[] } => {
  const shape = shapeOf(schema);
  if (shape.of === 'one') return { parts: [], words: [...shape.among] };
  if (shape.of === 'several') return { parts: [], words: [...(shape.among ?? [])] };
  if (shape.of === 'list') return everything(shape.item, parent);
  if (shape.of !== 'map') return { parts: [], words: [] };
  const below = shape.parts.map(([name, part]) => everything(part, name));
  return {
    parts: [
      ...shape.parts.map(([name]): [string, string] => [name, parent]),
      ...below.flatMap(({ parts }) => parts),
    ],
    words: below.flatMap(({ words }) => words),
  };
};

const { parts, words } = everything(form?.schema ?? {});
const kinds = form?.kinds ?? [];

describe('the form of a model', () => {
  it('covers every part of a forum that the schema has', () => {
    const names = new Set(parts.map(([name]) => name));
    for (const part of ['seats', 'guests', 'standing', 'edges', 'purpose', 'partOf', 'instances'])
      expect(names).toContain(part);
    expect(parts.length).toBeGreaterThan(90);
  });

  it.each(languages)('has a name for every part in %s', (language) => {
    const t = texts(language);
    const nameless = parts.filter(([name, parent]) =>
      [`setup.part.${parent}-${name}`, `setup.part.${name}`].every((key) => t(key) === key),
    );
    expect(nameless).toEqual([]);
  });

  it.each(languages)('has a word for everything that can be chosen in %s', (language) => {
    const t = texts(language);
    const all = [
      ...words,
      ...kinds.flatMap(({ kind, levels, roles, edges }) => [kind, ...levels, ...roles, ...edges]),
      ...kinds.flatMap(({ leads }) => leads.map(({ outcome }) => outcome)),
    ];
    expect(
      [...new Set(all)].filter((word) => wordKeys(word).every((key) => t(key) === key)),
    ).toEqual([]);
  });
});
