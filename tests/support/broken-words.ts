import type { Page } from 'playwright-core';

/** Run in the page. A word of up to 20 letters has room everywhere; longer ones may break. SVG bends its own lines. */
const script = `(() => {
  const found = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const within = text.parentElement;
    if (within.closest('.unseen, svg, textarea, code') || within.clientWidth === 1) continue;
    for (const { 0: word, index } of text.data.matchAll(/\\p{L}+/gu)) {
      if (word.length < 2 || word.length > 20) continue;
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.add(word);
    }
  }
  return [...found];
})()`;

/** The short words on the page that stand on two lines because their place is too narrow; empty when there are none. */
export const brokenWords = (page: Page): Promise<string[]> => page.evaluate<string[]>(script);
