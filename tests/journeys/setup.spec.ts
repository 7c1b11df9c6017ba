import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { parse } from 'yaml';
import type { PackDraft, Setup } from '#contract/pack';
import { anEmptyTown } from '../support/an-empty-town.js';
import { faultsOn } from '../support/axe.js';
import { Client } from '../support/api.js';
import { anOpenHouse, type OpenHouse, scrollsSideways } from '../support/browser.js';
import { match } from '../support/cases.js';
import { aDatabase } from '../support/database.js';

/** A whole set-up on a busy machine. */
const patience = 240_000;

let house: OpenHouse;
let page: Page;
let administrator: Client;
beforeAll(async () => {
  const database = await aDatabase();
  await anEmptyTown(database.appUrl, new Date().toISOString().slice(0, 10));
  house = await anOpenHouse(database.appUrl);
  administrator = await new Client(house.api.url).signIn('administrator');
  page = await house.visit('administrator');
}, 120_000);
afterAll(() => house.close(), 120_000);

const draft = async (): Promise<PackDraft> => {
  const found = (await administrator.get<Setup>('/api/setup')).body.draft;
  if (found === null) throw new Error('nothing is chosen');
  return found;
};

const units = [
  { name: 'Nordre skole', kind: 'school', area: 'nedre-melhus' },
  { name: 'Søndre skole', kind: 'school', area: 'melhus-sor' },
  { name: 'Vestre barnehage', kind: 'kindergarten', area: 'melhus-vest' },
];

/** Settles the rest by the demo's own choices, one answer for all where the demo has one for each. */
const settleTheRest = async (): Promise<void> => {
  const choices: { forums: Record<string, Record<string, unknown>> } = parse(
    readFileSync('libs/model-packs/demo/melhus.settings.yaml', 'utf8'),
  );
  const first = (value: unknown): unknown => {
    const each = typeof value === 'object' && value !== null && 'each' in value ? value.each : null;
    return each === null ? value : Object.values(each as object)[0];
  };
  const now = await draft();
  const open = now.forums.flatMap(({ questions }) => questions.filter(({ blocks }) => blocks));
  const ends: Record<string, unknown> = {
    'lokale-tverrfaglige-team': { forum: 'tverrfaglige-nettverk', of: 'own-area' },
    droftingsteam: { office: 'unit-manager-family-prevention-mastery' },
  };
  const answers = open.map(({ path, type, setting }) => {
    const [, forum = ''] = path.split('.');
    if (type === 'edge-to') return { path, value: ends[forum] };
    return { path, value: type === 'edge-days' ? 10 : first(choices.forums[forum]?.[setting]) };
  });
  const settled = await administrator.post('/api/setup/settle', { answers }, match(now.version));
  expect(settled.status).toBe(200);
};

/** How long the page is busy with a key in the text, in the middle of eleven of them, in milliseconds. */
const typingTakes = async (text: Locator): Promise<number> => {
  await text.press('Control+End');
  return page.evaluate<number>(`(async () => {
    const took = [];
    for (const key of '# elleve 11') {
      const from = performance.now();
      document.execCommand('insertText', false, key);
      await new Promise(requestAnimationFrame);
      took.push(performance.now() - from);
    }
    return took.toSorted((one, other) => one - other)[5];
  })()`);
};

describe('a municipality that has nothing', () => {
  it(
    'is taken from signing in to choosing a model, as a copy with its own name',
    async () => {
      await page.goto('/');
      await page.getByRole('heading', { level: 1, name: 'Sett opp kommunen' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/setup');
      await page.getByRole('radio', { name: 'Melhus kommune' }).check();
      await page.getByRole('button', { name: 'Velg modellen' }).click();
      await page.getByText('Må fylles ut').waitFor();
      await page.getByLabel('Navnet på kommunen').fill('Fjordby kommune');
      expect(await faultsOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Velg modellen' }).click();
      await page.getByRole('heading', { level: 2, name: 'Avgjør det som står åpent' }).waitFor();
    },
    patience,
  );

  it(
    'settles what is open in forms made from the schema, and loses nothing it has typed',
    async () => {
      await page.getByRole('heading', { level: 3, name: 'Skoler og barnehager' }).waitFor();
      await page.getByRole('button', { name: 'Legg til en rad' }).click();
      await page.getByRole('textbox', { name: 'Navn' }).fill('Nordre skole');
      await page.getByLabel('Område').selectOption('nedre-melhus');
      await page.getByRole('button', { name: 'Lagre svarene' }).click();
      await page.getByText('Svarene er lagret.').first().waitFor();
      await page.getByRole('button', { name: /^Drøftingsteam for barn og unge \d+ åpne/ }).click();
      const days = page.getByRole('spinbutton', { name: 'Dager før møtet sakslisten sendes ut' });
      await days.fill('500');
      await page.getByRole('button', { name: 'Lagre svarene' }).click();
      await page.getByText('Passer ikke her').waitFor();
      await page.reload();
      expect(await days.inputValue()).toBe('500');
      await days.fill('5');
      await page.getByRole('button', { name: 'Lagre svarene' }).click();
      await page.getByText('Svarene er lagret.').first().waitFor();
      expect(await faultsOn(page)).toEqual([]);
      const { version } = await draft();
      const body = { answers: [{ path: 'units', value: units }] };
      expect((await administrator.post('/api/setup/settle', body, match(version))).status).toBe(
        200,
      );
    },
    patience,
  );

  it(
    'writes the model as text too: a fault is told with its line, and the map waits for it',
    async () => {
      await page.goto('/setup/pack');
      const text = page.getByRole('textbox', { name: 'Modellteksten (YAML)' });
      await text.waitFor();
      const whole = await text.inputValue();
      expect(await typingTakes(text)).toBeLessThan(100);
      await text.fill(whole.replace('schemaVersion: 1', 'schemaVersion: 2'));
      await page.getByText('Kartet vises når feilene er rettet.').first().waitFor();
      await page
        .getByRole('button', { name: /^Linje \d+$/ })
        .first()
        .click();
      await text.fill(whole.replace('level: individual', 'level: alt'));
      const told = '«alt» kan ikke stå her. Velg blant: individual, system, both.';
      await page.locator('.setup-form').getByText(told).waitFor();
      await page.getByText(told).nth(1).waitFor();
      await text.fill(whole);
      await page.getByText('Ingen feil').waitFor();
      await page.getByLabel('Del av modellen').selectOption('droftingsteam');
      const fetched = () =>
        page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      const changesText = expect.stringContaining('/yaml-edit-');
      expect(await fetched()).not.toContainEqual(changesText);
      const name = page.getByRole('group', { name: 'Navn', exact: true });
      await name.getByLabel('På bokmål').fill('Teamet nærmest barnet');
      await name.getByLabel('På bokmål').press('Enter');
      await page.getByRole('cell', { name: 'Nytt navn' }).first().waitFor();
      expect(await text.inputValue()).toContain('nb: Teamet nærmest barnet');
      expect(await fetched()).toContainEqual(changesText);
      expect(await faultsOn(page)).toEqual([]);
    },
    patience,
  );

  it(
    'is refused while something is open, then installs, and sees its map',
    async () => {
      await page.goto('/setup?step=settle');
      await page.getByRole('button', { name: 'Installer modellen' }).click();
      await page.getByText(/^Noe må avgjøres først/).waitFor();
      await settleTheRest();
      await page.reload();
      await page.getByRole('button', { name: 'Installer modellen' }).click();
      await page.getByRole('heading', { level: 2, name: 'Personer og plasser' }).waitFor();
      await page.goto('/setup?step=year');
      await page.getByRole('button', { name: /^Legg møtene for/ }).click();
      await page.getByText(/møter er lagt|møte er lagt|Ingen nye møter/).waitFor();
      await page.goto('/structure');
      await page.getByText('Teamet nærmest barnet').first().waitFor();
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/');
    },
    patience,
  );

  it(
    'fits a phone and the dark',
    async () => {
      const small = await house.visit('administrator', { width: 360, scheme: 'dark' });
      for (const path of ['/setup?step=choose', '/setup?step=go', '/setup/pack']) {
        await small.goto(path);
        await small.getByRole('heading', { level: 1 }).waitFor();
        expect([path, await scrollsSideways(small), await faultsOn(small)]).toEqual([
          path,
          false,
          [],
        ]);
      }
      await small.context().close();
    },
    patience,
  );
});
