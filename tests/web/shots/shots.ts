/**
 * `npm run shots [-- part of a route]`: every page of the router at 360 and 1280 px, light and dark, bokmål and nynorsk,
 * and in the states empty, long text and error, each with axe. The pictures lie in shots/. Exit code 1 when axe finds
 * something, a page scrolls sideways, a short word is broken, the browser complains, or a route has no picture.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { faultsOn } from '../../support/axe.ts';
import { brokenWords } from '../../support/broken-words.ts';
import { startLaget } from '../../support/laget.ts';
import { type Ask, type Place, places } from './places.ts';
import { meet, type State, states } from './states.ts';

const checkout = join(import.meta.dirname, '..', '..', '..');
const folder = join(checkout, 'shots');
const only = process.argv[2];

interface Look {
  readonly width: 360 | 1280;
  readonly scheme: 'light' | 'dark';
  readonly language: 'nb' | 'nn';
  readonly state: State | null;
}

const looks: readonly Look[] = [
  ...([360, 1280] as const).flatMap((width) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      (['nb', 'nn'] as const).map((language): Look => ({ width, scheme, language, state: null })),
    ),
  ),
  ...states.flatMap((state) =>
    ([360, 1280] as const).map((width): Look => ({
      width,
      scheme: 'light',
      language: 'nb',
      state,
    })),
  ),
];

const found: string[] = [];

/** The routes of the router, but the one that catches all others. */
const routes = [
  '/sign-in',
  ...[
    ...readFileSync(join(checkout, 'apps/web/src/router.tsx'), 'utf8').matchAll(
      /page\(\s*'([^']+)'/g,
    ),
  ].map(([, route = '']) => route),
];

const signIn = async (context: BrowserContext, url: string, persona: string): Promise<void> => {
  const session = await context.request.get(`${url}/api/session`);
  const { csrf } = (await session.json()) as { csrf: string };
  const answer = await context.request.post(`${url}/api/session`, {
    data: { persona },
    headers: { 'x-csrf-token': csrf },
  });
  if (!answer.ok()) found.push(`sign-in as ${persona}: ${answer.status()}`);
};

const askIn =
  (context: BrowserContext, url: string): Ask =>
  async <Answer>(path: string) =>
    (await (await context.request.get(url + path)).json()) as Answer;

const nameOf = (place: Place, { width, scheme, language, state }: Look): string =>
  `${(place.name ?? place.route).replaceAll(/\W+/g, '-').replaceAll(/^-|-$/g, '') || 'my-day'}.${width}.${scheme}.${language}${state === null ? '' : `.${state}`}`;

const judge = async (page: Page, name: string, state: State | null): Promise<void> => {
  found.push(...(await faultsOn(page)).map((fault) => `${name}: axe ${fault.slice(0, 200)}`));
  const broken = state === 'long' ? [] : await brokenWords(page);
  if (broken.length > 0) found.push(`${name}: breaks ${broken.join(', ')}`);
  const sideways = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth > innerWidth + 1',
  );
  if (sideways) found.push(`${name}: scrolls sideways`);
};

/** Until nothing waits for its answer any more; a page that gets none says so, and is asked to. */
const shown = async (page: Page, state: State | null): Promise<void> => {
  if (state === 'error') await page.getByRole('alert').first().waitFor({ timeout: 10_000 });
  const busy = page.locator('main [aria-busy="true"]');
  await busy.first().waitFor({ state: 'detached', timeout: 10_000 });
};

const shoot = async (
  browser: Browser,
  { place, look, url }: { place: Place; look: Look; url: string },
): Promise<void> => {
  const name = nameOf(place, look);
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.scheme,
    reducedMotion: 'reduce',
    locale: 'nb-NO',
  });
  await context.addInitScript(`localStorage.setItem('laget.language', '${look.language}')`);
  if (place.persona !== null) await signIn(context, url, place.persona);
  const path = await place.find(askIn(context, url));
  if (path === undefined) found.push(`${name}: the demo has no example of ${place.route}`);
  else {
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => found.push(`${name}: ${message}`));
    if (look.state !== null && place.about !== null) await meet(page, look.state, place.about);
    await page.goto(url + path);
    const heading = page.locator('h1').first();
    await heading.waitFor({ timeout: 10_000 }).catch(() => found.push(`${name}: has no heading`));
    await page.waitForLoadState('networkidle');
    await shown(page, look.state).catch(() =>
      found.push(`${name}: shows neither answer nor error`),
    );
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    await judge(page, name, look.state);
  }
  await context.close();
};

/** So many windows at once. */
const windows = 3;

const shootAll = async (
  browser: Browser,
  { place, url }: { place: Place; url: string },
): Promise<number> => {
  const left = looks.filter(({ state }) => state === null || place.about !== null);
  const count = left.length;
  const work = async () => {
    for (let look = left.pop(); look !== undefined; look = left.pop())
      await shoot(browser, { place, look, url });
  };
  await Promise.all(Array.from({ length: windows }, work));
  return count;
};

for (const route of routes) {
  if (!places.some((place) => place.route === route))
    found.push(`${route}: no place in tests/web/shots/places.ts`);
}
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), 'laget-shots-'));
const laget = await startLaget({ dataDir, chmod: true, script: 'apps/one/start.ts' });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
  ],
});
let count = 0;
try {
  for (const place of places.filter(({ route }) => only === undefined || route.includes(only))) {
    count += await shootAll(browser, { place, url: laget.url });
    console.log(`${place.route}: ${found.length} found so far`);
  }
} finally {
  await browser.close();
  await laget.end('SIGINT');
  rmSync(dataDir, { recursive: true, force: true });
}
for (const one of found) console.log(one);
console.log(`${count} pictures in shots/, ${found.length} to mend`);
process.exitCode = found.length > 0 ? 1 : 0;
