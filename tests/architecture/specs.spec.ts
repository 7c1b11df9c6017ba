import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesOfGit, root } from './tree.js';

describe('specs', () => {
  it('are all found by jest: none is left out in silence', () => {
    const listed = execFileSync(
      process.execPath,
      ['node_modules/jest/bin/jest.js', '--listTests'],
      { cwd: root, encoding: 'utf8' },
    );
    const found = new Set(
      listed
        .trim()
        .split('\n')
        .map((file) => relative(root, file)),
    );
    const known = filesOfGit().filter((file) => /\.spec\.tsx?$/.test(file));
    expect(known.filter((file) => !found.has(file))).toEqual([]);
  }, 30_000);
});
