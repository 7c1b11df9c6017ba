import { type Browser, chromium } from 'playwright-core';
import type { Visitor } from '../visitor.ts';
import { Arrivals } from './arrivals.ts';

/** A real browser with the leadership page open, and which lines of its feed have come into the DOM. */
export interface Window {
  readonly shown: Arrivals;
  close(): Promise<void>;
}

/** Runs in the page: tells every line that is put into the feed, with the page's own clock. */
const observe = `new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (node instanceof Element)
        for (const time of node.querySelectorAll('time'))
          if (time.closest('.feed-line') !== null) shown(time.dateTime, Date.now());
}).observe(document.body, { childList: true, subtree: true })`;

/** Opens /leadership as whoever has signed in, and waits until the page is live. */
export async function openWindow({ url, cookie }: Visitor): Promise<Window> {
  const browser: Browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const context = await browser.newContext({ baseURL: url, locale: 'nb-NO' });
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url }]);
  const shown = new Arrivals('the page');
  await context.exposeFunction('shown', (key: string, at: number) => shown.add(key, at));
  const page = await context.newPage();
  await page.goto('/leadership');
  await page.locator('.leadership[data-live="live"] .leadership-top').waitFor();
  await page.evaluate(observe);
  return { shown, close: () => browser.close() };
}
