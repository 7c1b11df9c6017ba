import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { type Exceptions, filesOfGit, textOf } from './tree.js';

/**
 * Budgets of CONTRIBUTING.md. A rule is read at a glance; where rows are written a line goes to each column,
 * and a page's function holds its markup.
 */
const limits = { file: 200, spec: 300, rule: 30, deed: 45, component: 60, parameters: 3 };
const rules = /^libs\/(kernel|forums|contract)\//;

/** File -> why it may be longer than the budget. */
const longFiles: Exceptions = {
  'libs/model-packs/demo/texts/more-cases.ts': 'words of invented cases, not code',
  'libs/model-packs/demo/texts/names.ts': 'lists of names, not code',
  'libs/model-packs/demo/texts/young-cases.ts': 'words of invented cases, not code',
  'libs/model-packs/demo/texts/youth-cases.ts': 'words of invented cases, not code',
};

/** `file#function` -> why it may be longer than the budget. */
const longFunctions: Exceptions = {};

/** `file#function` -> why it may take more. What Nest injects (constructors, `@Param()` …) is not counted. */
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
        parameters: node.parameters.filter((one) => !ts.getDecorators(one)?.length).length,
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

const linesOf = (file: string): number => textOf(file).split('\n').length - 1;
const fileLimit = (file: string): number => (isSpec(file) ? limits.spec : limits.file);
const isLong = ({ name, lines }: Measured): boolean =>
  lines > limits[name.includes('.tsx#') ? 'component' : rules.test(name) ? 'rule' : 'deed'];
const product = sources.filter((file) => !isSpec(file)).flatMap(functionsOf);

describe('sizes', () => {
  it('keep every file within its budget', () => {
    const tooLong = sources
      .filter((file) => linesOf(file) > fileLimit(file) && longFiles[file] === undefined)
      .map((file) => `${file}: ${linesOf(file)}`);
    expect(tooLong).toEqual([]);
  });

  it('keep every function within its budget', () => {
    const tooLong = product.filter((one) => isLong(one) && longFunctions[one.name] === undefined);
    expect(tooLong.map(({ name, lines }) => `${name}: ${lines}`)).toEqual([]);
  });

  it('let no function take more than three things', () => {
    const tooMany = product
      .filter(({ parameters }) => parameters > limits.parameters)
      .filter(({ name }) => manyParameters[name] === undefined);
    expect(tooMany.map(({ name, parameters }) => `${name}: ${parameters}`)).toEqual([]);
  });

  it('list no exception that is not needed any more', () => {
    const needed = new Set([
      ...sources.filter((file) => linesOf(file) > fileLimit(file)),
      ...product.filter(isLong).map(({ name }) => name),
      ...product.filter(({ parameters }) => parameters > limits.parameters).map(({ name }) => name),
    ]);
    const excused = [longFiles, longFunctions, manyParameters].flatMap((list) => Object.keys(list));
    expect(excused.filter((name) => !needed.has(name))).toEqual([]);
  });
});
