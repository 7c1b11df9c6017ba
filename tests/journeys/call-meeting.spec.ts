import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, weekdayOf } from '#kernel/time/day';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import { faultsOn } from '../support/axe.js';
import { anOpenHouse, type OpenHouse } from '../support/browser.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

/** Windows on a busy machine. */
const patience = 120_000;

let house: OpenHouse;
let town: Municipality;
const today = todayIn(norwegianZone, new Date());
/** A Saturday and a Tuesday that have not come. */
const saturday = addDays(today, 13 - weekdayOf(today));
const tuesday = addDays(saturday, 3);

beforeAll(async () => {
  const database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  await asAdmin(
    database.adminUrl,
    `update laget.forum set settings = settings || '{"meets":{"every":"month","extra":"on-demand","acute":"same-duties","where":"follows-the-child"}}'
     where id = $1`,
    [town.forum.discussion],
  );
  await asAdmin(
    database.adminUrl,
    `insert into laget.seat (id, owner_id, forum_id, role, person_id, label, required, terms, ord, from_on, version)
     values ('00000000-0000-7000-8000-0000000000d1', $1, $2, 'on-demand', $3, '{"nb":"Fastlege"}', false,
       '{"condition":{"nb":"Når barnets helse er tema"}}', 9, '2026-08-01', 1)`,
    [town.owner, town.forum.discussion, town.person.teacher],
  );
  house = await anOpenHouse(database.appUrl);
}, patience);
afterAll(() => house.close());

/** Goes to a control by the Tab key alone. */
const tabTo = async (page: Page, name: string) => {
  for (let step = 0; step < 80; step += 1) {
    const here = await page.evaluate(
      `(document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? '').trim()`,
    );
    if (String(here).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${name}`);
};

const opened = async (page: Page) => {
  await page.goto(`/forums/${town.forum.discussion}`);
  await page.getByRole('button', { name: 'Kall inn til møte' }).waitFor();
  await tabTo(page, 'Kall inn til møte');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Kall inn til møte' }).waitFor();
};

describe('a meeting outside the series', () => {
  it(
    'R-021: is called by keyboard alone: what is wrong stands at its field, nothing typed is lost, and one lands on it',
    async () => {
      const page = await house.visit('granmo.coordinator');
      await opened(page);
      expect(await faultsOn(page)).toEqual([]);
      await tabTo(page, 'Et ekstra møte');
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('radio', { name: 'Noe som haster' }).isChecked()).toBe(true);
      await tabTo(page, 'Dag');
      await page.getByLabel('Dag', { exact: true }).fill(saturday);
      await page.getByLabel('Klokkeslett').fill('09:00');
      await tabTo(page, 'Kall inn');
      await page.keyboard.press('Enter');
      await page.getByText('Må fylles ut').waitFor();
      const place = page.getByLabel('Sted');
      expect(await place.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(
        true,
      );
      await page.keyboard.type('Gimse barnehage');
      await page.keyboard.press('Enter');
      await page.getByText('Møter i dette forumet ligger i vanlig arbeidstid').waitFor();
      expect(await place.inputValue()).toBe('Gimse barnehage');
      await page.getByLabel('Dag', { exact: true }).fill(tuesday);
      await tabTo(page, 'teacher');
      await page.keyboard.press('Space');
      expect(await faultsOn(page)).toEqual([]);
      await tabTo(page, 'Kall inn');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/meetings\/[0-9a-f-]{36}/);
      await page.getByText('Gimse barnehage').first().waitFor();
      await page.getByText('teacher Oppdiktsen').first().waitFor();
      await page.context().close();
    },
    patience,
  );

  it(
    'R-021: is not offered to whoever only sits there',
    async () => {
      const page = await house.visit('granmo.nurse');
      await page.goto(`/forums/${town.forum.discussion}`);
      await page.getByRole('heading', { level: 1, name: 'Forum discussion' }).waitFor();
      expect(await page.getByRole('button', { name: 'Kall inn til møte' }).count()).toBe(0);
      await page.context().close();
    },
    patience,
  );
});
