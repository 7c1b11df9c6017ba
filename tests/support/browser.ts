import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { anApi, type TestApi } from './api.js';

/** The built pages; LAGET_PAGES names another build of them. */
const pages = process.env['LAGET_PAGES'] ?? join(import.meta.dirname, '..', '..', 'dist', 'web');
const binary = '/usr/bin/chromium';

/** A house with its pages, and a real browser to look at them with. */
export interface OpenHouse {
  readonly api: TestApi;
  /** A window of its own, signed in as the persona (`granmo.principal`). */
  visit(persona: string, look?: Look): Promise<Page>;
  close(): Promise<void>;
}

export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}

/** Starts the api with the pages upon a test's database, and Chromium. */
export async function anOpenHouse(databaseUrl: string): Promise<OpenHouse> {
  if (!existsSync(join(pages, 'index.html')))
    throw new Error('The pages are not built. Run: npm run build');
  if (!existsSync(binary))
    throw new Error('Chromium is missing. Run: apt-get install --yes chromium');
  const api = await anApi(databaseUrl, undefined, pages);
  const browser = await chromium.launch({ executablePath: binary, args: ['--no-sandbox'] });
  return {
    api,
    visit: (persona, look) => visit(browser, api.url, { persona, ...look }),
    close: async () => {
      await browser.close();
      await api.close();
    },
  };
}

async function visit(
  browser: Browser,
  url: string,
  { persona, width = 1280, scheme = 'light' }: Look & { readonly persona: string },
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    colorScheme: scheme,
    viewport: { width, height: width < 720 ? 780 : 900 },
  });
  await signIn(context, persona);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** Signs the window in, also when its session has ended. */
export async function signIn(context: BrowserContext, persona: string): Promise<void> {
  const session = await context.request.get('/api/session');
  const { csrf } = (await session.json()) as { csrf: string };
  const answer = await context.request.post('/api/session', {
    data: { persona },
    headers: { 'x-csrf-token': csrf },
  });
  if (!answer.ok()) throw new Error(`sign-in as ${persona} answered ${answer.status()}`);
}

/** True when the page is wider than its window. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
