import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Leadership } from '#contract/leadership';
import type { IssueMoved } from '#contract/system-issue';
import { Client } from '../support/api.js';
import { anOpenHouse, type OpenHouse } from '../support/browser.js';
import { match } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

/** Windows of several people on a busy machine. */
const patience = 180_000;

let town: Municipality;
let house: OpenHouse;
let unitLeader: Client;
let director: Client;
let page: Page;
beforeAll(async () => {
  const database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  house = await anOpenHouse(database.appUrl);
  unitLeader = await new Client(house.api.url).signIn('granmo.unitLeader');
  director = await new Client(house.api.url).signIn('granmo.director');
  page = await house.visit('granmo.director');
  await page.goto('/leadership');
  await page.getByText(/^Direkte, sist endret/).waitFor();
}, 120_000);
afterAll(() => house.close());

const raise = async (title: string): Promise<IssueMoved> => {
  const body = { forum: town.forum.group, title, text: 'Det gjelder alle skolene.' };
  return (await unitLeader.post<IssueMoved>('/api/system-issues', body)).body;
};
const lift = async ({ id, version }: IssueMoved): Promise<void> => {
  const body = { office: town.office.director, why: 'Det må avgjøres nå.' };
  const answer = await unitLeader.post(`/api/system-issues/${id}/lift`, body, match(version));
  expect(answer.status).toBe(200);
};

/** Milliseconds from the deed is answered until the page shows it. */
const untilSeen = async (title: string): Promise<number> => {
  const issue = await raise(title);
  const seen = page.getByRole('rowheader', { name: title }).waitFor();
  await lift(issue);
  const from = performance.now();
  await seen;
  return performance.now() - from;
};

/** What the page shows of what is owed and of what happened, in order. */
const shown = async () => ({
  owed: await page.locator('.owed-table tbody th').allTextContents(),
  lines: await page.locator('.feed-line time').count(),
});
const told = async () => {
  const { body } = await director.get<Leadership>('/api/leadership');
  return { owed: body.owed.map(({ title }) => title), lines: Math.min(6, body.feed.length) };
};

describe('the page of leadership', () => {
  it(
    'changes within a second, without reload, when somebody acts in another browser',
    async () => {
      await page.getByRole('heading', { level: 1, name: 'Ingenting venter på deg' }).waitFor();
      await page.evaluate('window.unbroken = true');
      const { id } = await raise('For få møterom');
      const other = await house.visit('granmo.unitLeader');
      await other.goto(`/system-issues/${id}`);
      await other.getByRole('radio', { name: 'Kontor director' }).check();
      await other.getByLabel('Hvorfor må den løftes?').fill('Teamene flyttes rundt.');
      const sent = other.waitForResponse((answer) => answer.url().endsWith('/lift'));
      const seen = page.getByRole('rowheader', { name: 'For få møterom' }).waitFor();
      await other.getByRole('button', { name: 'Løft saken' }).click();
      expect((await sent).status()).toBe(200);
      const from = performance.now();
      await seen;
      const first = performance.now() - from;
      await page.getByRole('heading', { level: 1, name: 'Én sak trenger svar fra deg' }).waitFor();
      await page.getByText('En systemsak er løftet').first().waitFor();
      expect(await page.evaluate('window.unbroken')).toBe(true);
      await other.context().close();
      // A busy machine only adds to the time: what it can do is the best of three.
      const more = [
        await untilSeen('Bussen går for sent'),
        await untilSeen('Felles rutine mangler'),
      ];
      expect(Math.min(first, ...more)).toBeLessThan(1000);
    },
    patience,
  );

  it(
    'keeps its numbers while the connection is lost, says since when, and catches up exactly',
    async () => {
      const context = page.context();
      await context.setOffline(true);
      await page.getByText(/^Ikke direkte siden \d\d:\d\d:\d\d$/).waitFor();
      const before = await shown();
      await lift(await raise('Ingen kveldstid for samtaler'));
      await lift(await raise('Overgangen til skolen'));
      expect(await shown()).toEqual(before);
      await context.setOffline(false);
      await page.getByText(/^Direkte, sist endret/).waitFor();
      await page.getByRole('rowheader', { name: 'Overgangen til skolen' }).waitFor();
      expect(await shown()).toEqual(await told());
      expect(await page.evaluate('window.unbroken')).toBe(true);
    },
    patience,
  );

  it(
    'leads to the answer, and is empty again when it is given',
    async () => {
      const first = page.getByRole('row', { name: /For få møterom/ });
      await first.getByRole('link', { name: /^Svar/ }).click();
      await page.getByRole('heading', { level: 1, name: 'For få møterom' }).waitFor();
      await page.getByLabel('Svar', { exact: true }).fill('Dere får to rom til.');
      const sent = page.waitForResponse((answer) => answer.url().endsWith('/answer'));
      await page.getByRole('button', { name: 'Send svaret' }).click();
      expect((await sent).status()).toBe(200);
      await page.getByText('Dere får to rom til.').first().waitFor();
      await page.goBack();
      const { owed } = await told();
      expect(owed).not.toContain('For få møterom');
      const name = `${owed.length} saker trenger svar fra deg`;
      await page.getByRole('heading', { level: 1, name }).waitFor();
    },
    patience,
  );

  it(
    'is not in the menu of those who do not lead, and refuses them',
    async () => {
      const school = await house.visit('granmo.principal');
      await school.goto('/leadership');
      await school.getByText('Du har ikke lov til å gjøre dette her.').waitFor();
      expect(await school.getByRole('link', { name: 'Ledelse' }).count()).toBe(0);
      await school.context().close();
    },
    patience,
  );
});
