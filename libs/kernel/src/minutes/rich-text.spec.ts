import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../outcome.js';
import { cleanText, wordsOf } from './rich-text.js';

const paragraph = (text: string, marks?: unknown) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks === undefined ? {} : { marks }) }],
});
const doc = (...content: unknown[]) => ({ type: 'doc', content });

describe('a text of the minutes', () => {
  it.each([
    'Åse sa: «Ok» 🙂',
    'Sámegiella: čáhci, ŋ, ŧ',
    '<script>alert(1)</script>',
    'right \u202Eto left\u202C',
  ])('keeps the words as written: %s', (words) => {
    const kept = cleanText(doc(paragraph(words)));
    expect(isRefusal(kept) ? kept : wordsOf(kept)).toBe(words);
  });

  it('keeps the form of the starter kit and drops attributes nobody knows', () => {
    const heading = { type: 'heading', attrs: { level: 3, onclick: 'x' }, content: [] };
    expect(cleanText(doc(heading))).toEqual(doc({ type: 'heading', attrs: { level: 3 } }));
  });

  it('keeps the words of a link whose address is code, without the link', () => {
    const link = [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }, { type: 'bold' }];
    expect(cleanText(doc(paragraph('here', link)))).toEqual(
      doc(paragraph('here', [{ type: 'bold' }])),
    );
  });

  it.each([[doc({ type: 'iframe' })], [doc({ type: '__proto__' })], [{ type: 'paragraph' }], [7]])(
    'refuses a node nobody knows: %j',
    (text) => {
      expect(cleanText(text)).toMatchObject({ refused: 'text.node-unknown' });
    },
  );

  it('holds 100 kB of words, and says so of more', () => {
    expect(isRefusal(cleanText(doc(paragraph('a'.repeat(100_000)))))).toBe(false);
    expect(cleanText(doc(paragraph('å'.repeat(50_001))))).toMatchObject({
      refused: 'text.too-long',
    });
  });

  it('is not built so deep that nobody can read it', () => {
    let deep: unknown = paragraph('deep');
    for (let level = 0; level < 100; level += 1) deep = { type: 'blockquote', content: [deep] };
    expect(cleanText(doc(deep))).toMatchObject({ refused: 'text.too-long' });
  });
});
