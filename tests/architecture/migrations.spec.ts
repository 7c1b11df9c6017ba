import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { filesOfGit, root, textOf } from './tree.js';

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const order = lines(textOf('migrations/ORDER'));

/** The order as it was last committed; empty where there is none. */
function orderCommitted(): string[] {
  try {
    const show = ['-c', 'safe.directory=*', 'show', 'HEAD:migrations/ORDER'];
    return lines(execFileSync('git', show, { cwd: root, encoding: 'utf8', stdio: 'pipe' }));
  } catch {
    return [];
  }
}

describe('migrations', () => {
  it('are all in ORDER, once (npm run migrate:order)', () => {
    const files = filesOfGit()
      .filter((file) => /^migrations\/\d+_\w+\.ts$/.test(file))
      .map((file) => file.replace(/^migrations\/|\.ts$/g, ''));
    expect(order.toSorted()).toEqual(files.toSorted());
  });

  it('come in the order of their time', () => {
    expect(order).toEqual(order.toSorted());
  });

  it('are only ever added to', () => {
    expect(order.slice(0, orderCommitted().length)).toEqual(orderCommitted());
  });
});
