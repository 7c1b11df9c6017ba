import { describe, expect, it } from '@jest/globals';
import { forumKinds } from '#contract/forum-kinds';
import { type Exceptions, filesOfGit, textOf } from './tree.js';

/** Where the kinds of forums may be called by name: their own folders, the packs, and these. */
const atHome = /^(libs\/(forums|model-packs)|tests|apps\/handbook)\//;
const exceptions: Exceptions = {
  'libs/contract/src/forum-kinds.ts': 'the one table: family, colour and symbol of each kind',
  'libs/texts/nb/forum-kinds.json': 'the names people read',
  'libs/texts/nn/forum-kinds.json': 'the names people read',
  'libs/texts/en/forum-kinds.json': 'the names people read',
};

/** «network» is an ordinary word too; as a kind it stands in quotation marks after `kind`. */
const wordOf = (kind: string): RegExp =>
  kind.includes('-') ? new RegExp(`\\b${kind}\\b`) : new RegExp(`kind\\W{1,6}['"\`]${kind}['"\`]`);

describe('the kinds of forums', () => {
  it('are named in their folders and the packs, nowhere else', () => {
    const code = filesOfGit().filter(
      (file) =>
        /^(apps|libs|migrations)\/.*\.(ts|tsx|json|css)$/.test(file) &&
        !atHome.test(file) &&
        exceptions[file] === undefined,
    );
    const named = code.flatMap((file) => {
      const text = textOf(file);
      return Object.keys(forumKinds)
        .filter((kind) => wordOf(kind).test(text))
        .map((kind) => `${file}: ${kind}`);
    });
    expect(named).toEqual([]);
  });

  it('would be noticed', () => {
    expect(wordOf('police-council').test(`if (forum.kind === 'police-council')`)).toBe(true);
    expect(wordOf('network').test(`forum.kind === 'network'`)).toBe(true);
    expect(wordOf('network').test('the network was lost')).toBe(false);
  });
});
