import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { filesOfGit, textOf } from './tree.js';

/** Attributes that people see or hear. */
const spoken = new Set([
  ...['title', 'alt', 'placeholder', 'label', 'description', 'aria-label', 'aria-description'],
  ...['aria-placeholder', 'aria-roledescription', 'aria-valuetext'],
]);

const hasLetters = (text: string): boolean => /\p{L}{2,}/u.test(text);

/** Literal text in the markup of a .tsx file: between tags, in `{'…'}`, and in spoken attributes. */
function literalsIn(name: string, code: string): string[] {
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = literal(node);
    if (text !== undefined && hasLetters(text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${name}:${line + 1} ${text.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function literal(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return isKey(node.parent) ? undefined : node.text;
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return undefined;
  const holder = ts.isJsxExpression(node.parent) ? node.parent.parent : node.parent;
  const isChild = ts.isJsxElement(holder) || ts.isJsxFragment(holder);
  const isSpoken = ts.isJsxAttribute(holder) && spoken.has(holder.name.getText());
  return isChild || isSpoken ? ownWords(node) : undefined;
}

/** What a template says besides the values put into it. */
function ownWords(node: ts.StringLiteralLike | ts.TemplateExpression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ');
}

/** The names of keys («Esc», «Ctrl») are the same in every language. */
const isKey = (node: ts.Node): boolean =>
  ts.isJsxElement(node) && node.openingElement.tagName.getText().toLowerCase() === 'kbd';

describe('pages', () => {
  it('hold no text of their own: every word comes from libs/texts', () => {
    const pages = filesOfGit().filter((file) => /^apps\/web\/src\/.*\.tsx$/.test(file));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.flatMap((file) => literalsIn(file, textOf(file)))).toEqual([]);
  });

  it.each([
    '<p>Fullfør tiltak</p>',
    `<p>{'Fullfør'}</p>`,
    '<input aria-label="Søk" />',
    '<img alt={`Kart`} />',
  ])('would be caught with %s', (markup) => {
    expect(literalsIn('page.tsx', `export const a = ${markup};`)).toHaveLength(1);
  });

  it('may hold marks and numbers', () => {
    expect(literalsIn('page.tsx', `export const a = <p className="a">– {'·'} 12</p>;`)).toEqual([]);
  });
});
