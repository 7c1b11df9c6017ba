import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { IssuePage } from '#contract/system-issue';
import { faultsOn } from '../support/axe.js';
import { Client } from '../support/api.js';
import { anOpenHouse, type OpenHouse } from '../support/browser.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality } from '../support/municipality.js';

/** Windows of several people on a busy machine. */
const patience = 180_000;

let house: OpenHouse;
let issue = '';
beforeAll(async () => {
  const database = await aDatabase();
  await aMunicipality(database.appUrl);
  house = await anOpenHouse(database.appUrl);
}, 120_000);
afterAll(() => house.close());

/** Lets somebody do something with the issue in a window of their own. */
const as = async (persona: string, act: (page: Page) => Promise<unknown>): Promise<void> => {
  const page = await house.visit(`granmo.${persona}`);
  await page.goto(`/system-issues/${issue}`);
  await act(page);
  await page.context().close();
};
const lift = (to: string) => async (page: Page) => {
  const onward = page.getByRole('radio', { name: 'Løft videre' });
  const where = page.getByRole('radio', { name: to });
  await onward.or(where).first().waitFor();
  if (await onward.isVisible()) await onward.check();
  await where.check();
  await page.getByLabel('Hvorfor må den løftes?').fill('Det gjelder flere enn oss.');
  await page.getByRole('button', { name: 'Løft saken' }).click();
  await page.getByRole('heading', { name: `Løftet til ${to}` }).waitFor();
};
const answer = (text: string, button: string) => async (page: Page) => {
  await page.getByRole('textbox', { name: 'Svar', exact: true }).fill(text);
  await page.getByRole('button', { name: button }).click();
  // A heading would not do: whoever sends an answer on has seen the one from above under it already.
  await page.getByText(text).first().waitFor();
};

describe('a system issue', () => {
  it(
    'is not sent while it holds a telephone number, and the text stays',
    async () => {
      const page = await house.visit('granmo.ppt');
      await page.goto('/system-issues');
      await page.getByRole('link', { name: 'Meld en systemsak' }).click();
      await page.getByLabel('Forumet som melder den').selectOption({ label: 'Forum network' });
      await page.getByLabel('Tittel').fill('Ventetid hos PPT');
      const text = page.getByLabel('Hva gjelder det?');
      await text.fill('Ring 912 34 567 om ventetiden.');
      await page.getByRole('button', { name: 'Meld saken' }).click();
      await page
        .getByRole('alert')
        .getByText(/skriver vi aldri om enkeltpersoner/)
        .waitFor();
      expect(await text.inputValue()).toBe('Ring 912 34 567 om ventetiden.');
      expect(await faultsOn(page)).toEqual([]);
      await text.fill('Skolene venter over 15 virkedager. 🌧 <b>Kor lenge?</b>');
      await page.getByRole('button', { name: 'Meld saken' }).click();
      await page.getByRole('heading', { level: 1, name: 'Ventetid hos PPT' }).waitFor();
      await page.getByText('<b>Kor lenge?</b>').first().waitFor();
      issue = /system-issues\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      await page.context().close();
    },
    patience,
  );

  it(
    'goes from network to collaboration group to police council, and the answer comes back down',
    async () => {
      await as('networkLeader', lift('Forum group'));
      await as('unitLeader', lift('Forum council'));
      await as('mayor', answer('Én stilling til fra nyttår.', 'Send svaret'));
      await as('unitLeader', answer('Rådet gir én stilling til.', 'Send svaret videre ned'));
      await as('ppt', async (page) => {
        const trail = page.getByRole('list', { name: 'Veien saken har gått' });
        await trail.getByText('Besvart').waitFor();
        await page.getByText('Rådet gir én stilling til.').first().waitFor();
        await page.getByRole('button', { name: 'Jeg har lest svaret' }).click();
        await page.getByText('Ferdig', { exact: true }).waitFor();
        expect(await faultsOn(page)).toEqual([]);
      });
      const ppt = await new Client(house.api.url).signIn('granmo.ppt');
      const { body } = await ppt.get<IssuePage>(`/api/system-issues/${issue}`);
      expect(body.steps.map(({ deed }) => deed)).toEqual([
        'raised',
        'lifted',
        'lifted',
        'answered',
        'answered',
        'acknowledged',
      ]);
    },
    patience,
  );
});
