import { describe, expect, it } from '@jest/globals';
import { filesOfGit, textOf } from './tree.js';

const readme = textOf('README.md');

/** The folders of the README's tree, as paths. */
function foldersTold(): string[] {
  const tree = /```text\n([^]*?)```/.exec(readme)?.[1] ?? '';
  let top = '';
  return tree
    .split('\n')
    .filter((line) => /^\s*\S+\//.test(line))
    .map((line) => {
      const name = /^\s*(\S+)\//.exec(line)?.[1] ?? '';
      if (line.startsWith(' ')) return `${top}/${name}`;
      top = name;
      return name;
    });
}

/** The folders of the disk: top level, and what lies in apps, libs and tests. */
function foldersThere(): string[] {
  const inside = ['apps', 'libs', 'tests'];
  const folders = filesOfGit().flatMap((file) => {
    const [top = '', second = '', third] = file.split('/');
    if (second === '') return [];
    return inside.includes(top) && third !== undefined ? [top, `${top}/${second}`] : [top];
  });
  return [...new Set(folders)];
}

describe('README', () => {
  it('shows the tree as it is on the disk', () => {
    const told = new Set(foldersTold());
    const there = foldersThere();
    expect(there.filter((folder) => !told.has(folder))).toEqual([]);
    expect([...told].filter((folder) => !there.includes(folder))).toEqual([]);
  });

  it.each(['npm ci && npm start', 'npm ci && npm test'])('gives the command %s', (command) => {
    expect(readme.split('\n')).toContain(command);
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(textOf('package.json'));
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('names the packages that CI installs', () => {
    for (const name of ['chromium', 'python3-gi', 'gir1.2-ical-3.0']) {
      expect(textOf('.ci/run')).toContain(name);
      expect(readme).toContain(name);
    }
  });

  it('has its test command run by CI, word for word', () => {
    expect(textOf('.ci/run').trim().split('\n').at(-1)).toBe('npm ci && npm test');
  });
});
