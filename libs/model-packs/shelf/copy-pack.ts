import { parseDocument } from 'yaml';
import { open } from '#kernel/forum/settings';

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ö: 'o', ä: 'a' };

/** A key made of a name: small letters a–z, digits and hyphens. */
export const keyFrom = (name: string): string => {
  const plain = name.toLowerCase().replaceAll(/[æøåöä]/g, (letter) => letters[letter] ?? letter);
  return (
    plain
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'uten-navn'
  );
};

/**
 * The pack for another municipality: its name and key, and its schools and kindergartens open.
 * Comments and the order of the text are kept.
 */
export const copyPack = (text: string, name: string): string => {
  const document = parseDocument(text);
  document.set('key', keyFrom(name));
  document.setIn(['municipality', 'name'], document.createNode({ nb: name }));
  document.set('units', open);
  return document.toString({ lineWidth: 0 });
};
