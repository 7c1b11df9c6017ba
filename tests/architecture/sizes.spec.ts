import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { type Exceptions, filesOfGit, textOf } from './tree.js';

/** Budgets of CONTRIBUTING.md. A page's function holds its markup too, so it may be longer. */
const limits = { file: 200, spec: 300, function: 30, component: 60, parameters: 3 };

/** File -> why it may be longer than the budget. */
const longFiles: Exceptions = {
  'libs/kernel/src/referral/referral.states.ts': 'the table of all 18 states, read as one page',
};

/** `file#function` -> why it may be longer than the budget. */
const longFunctions: Exceptions = {};

/** `file#function` -> why it may take more. Constructors are not counted: Nest injects one by one. */
const manyParameters: Exceptions = {};

const isSpec = (file: string): boolean => file.includes('.spec.') || file.startsWith('tests/');
const sources = filesOfGit().filter(
  (file) => /\.(ts|tsx|cjs)$/.test(file) && !file.startsWith('migrations/'),
);

interface Measured {
  readonly name: string;
  readonly lines: number;
  readonly parameters: number;
}

function functionsOf(file: string): Measured[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  const found: Measured[] = [];
  const line = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && !ts.isConstructorDeclaration(node))
      found.push({
        name: `${file}#${nameOf(node)}`,
        lines: line(node.getEnd()) - line(node.getStart(source)) + 1,
        parameters: node.parameters.length,
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  return named?.getText() ?? 'anonymous';
}

const product = sources.filter((file) => !isSpec(file)).flatMap(functionsOf);

describe('sizes', () => {
  it('keep every file within its budget', () => {
    const tooLong = sources
      .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
      .filter(({ file, lines }) => lines > (isSpec(file) ? limits.spec : limits.file))
      .filter(({ file }) => longFiles[file] === undefined);
    expect(tooLong).toEqual([]);
  });

  it('keep every function within its budget', () => {
    const limit = (name: string): number =>
      name.includes('.tsx#') ? limits.component : limits.function;
    const tooLong = product
      .filter(({ name, lines }) => lines > limit(name))
      .filter(({ name }) => longFunctions[name] === undefined);
    expect(tooLong.map(({ name, lines }) => `${name}: ${lines}`)).toEqual([]);
  });

  it('let no function take more than three things', () => {
    const tooMany = product
      .filter(({ parameters }) => parameters > limits.parameters)
      .filter(({ name }) => manyParameters[name] === undefined);
    expect(tooMany.map(({ name, parameters }) => `${name}: ${parameters}`)).toEqual([]);
  });

  it('list no exception that is not needed any more', () => {
    const names = new Set([...sources, ...product.map(({ name }) => name)]);
    const excused = [longFiles, longFunctions, manyParameters].flatMap((list) => Object.keys(list));
    expect(excused.filter((name) => !names.has(name))).toEqual([]);
  });
});
