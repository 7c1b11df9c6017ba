import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, weekdayOf } from '#kernel/time/day';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import { faultsOn } from '../support/axe.js';
import { anOpenHouse, type OpenHouse, scrollsSideways } from '../support/browser.js';
import { aComingMeeting, asAdmin } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

/** A browser on a busy machine. */
const patience = 120_000;
const today = todayIn(norwegianZone, new Date());
/** The Tuesday three weeks on, and the Wednesday on which somebody is elsewhere. */
const tuesday = addDays(today, 23 - weekdayOf(today));
const wednesday = addDays(tuesday, 1);

let database: TestDatabase;
let town: Municipality;
let house: OpenHouse;
let meeting: string;
let page: Page;
beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  meeting = await aMeeting('discussion', tuesday, ['coordinator', 'ppt', 'nurse']);
  await aMeeting('network', wednesday, ['networkLeader', 'ppt']);
  house = await anOpenHouse(database.appUrl);
  page = await house.visit('granmo.coordinator');
}, patience);
afterAll(() => house.close());

/** A meeting of an hour and a half at nine, with the people who are called. */
const aMeeting = async (
  forum: keyof Municipality['forum'],
  day: string,
  who: readonly (keyof Municipality['person'])[],
): Promise<string> => {
  const { adminUrl } = database;
  const id = await aComingMeeting(adminUrl, town, { forum: town.forum[forum], day });
  await asAdmin(adminUrl, `update laget.meeting set minutes = 90 where id = $1`, [id]);
  for (const one of who)
    await asAdmin(
      adminUrl,
      `insert into laget.attendance (id, owner_id, meeting_id, person_id, seat_id, role, required, during, released, presence, version)
       select gen_random_uuid(), m.owner_id, m.id, $2, (select id from laget.seat where person_id = $2 limit 1), 'member', true, m.during, false, 'expected', 1
       from laget.meeting m where m.id = $1`,
      [id, town.person[one]],
    );
  return id;
};
const standsOn = async (): Promise<string> => {
  const [row] = await asAdmin<{ day: string }>(
    database.adminUrl,
    `select day::text as day from laget.meeting where id = $1`,
    [meeting],
  );
  return row?.day ?? '';
};
const handle = () => page.locator(`[data-pick-up="${meeting}"]`);
const aimed = () => page.locator('td[data-target="true"]');

describe('the year in the browser', () => {
  it(
    'moves a meeting by keyboard, tells at once what a day breaks, and moves nothing before it is confirmed',
    async () => {
      await page.goto(`/year?view=month&day=${tuesday}`);
      await handle().focus();
      await page.keyboard.press('Enter');
      await page.getByText('Står her').waitFor();
      await page.keyboard.press('ArrowRight');
      await page.getByText('ppt Oppdiktsen er i Forum network kl. 09.00').waitFor();
      expect(await aimed().getAttribute('data-verdict')).toBe('stops');
      expect(await page.getByRole('button', { name: /^Flytt (likevel )?til/ }).count()).toBe(0);
      expect(await faultsOn(page)).toEqual([]);
      expect(await standsOn()).toBe(tuesday);
      await page.keyboard.press('ArrowRight');
      await page.getByText('Alt går opp her.').waitFor();
      await page.keyboard.press('Enter');
      const confirm = page.getByRole('button', { name: /^Flytt til/ });
      await confirm.waitFor();
      expect(await standsOn()).toBe(tuesday);
      const moved = page.waitForResponse((answer) => answer.url().endsWith('/move'));
      await confirm.press('Enter');
      expect((await moved).status()).toBe(200);
      await page.getByText(/^Møtet er flyttet til/).waitFor();
      expect(await standsOn()).toBe(addDays(tuesday, 2));
    },
    patience,
  );

  it(
    'lets go by Escape, and the focus is back where the meeting was picked up',
    async () => {
      await handle().focus();
      await page.keyboard.press('Enter');
      await page.getByText('Står her').waitFor();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Escape');
      await page.getByRole('region', { name: 'Flytt et møte' }).waitFor({ state: 'detached' });
      await page.waitForFunction(
        `document.activeElement?.getAttribute('data-pick-up') === '${meeting}'`,
      );
      expect(await standsOn()).toBe(addDays(tuesday, 2));
    },
    patience,
  );

  it(
    'moves a meeting by dragging, and says what breaks while it is held',
    async () => {
      const chip = page.locator('.meeting-chip', { has: handle() });
      await chip.hover();
      await page.mouse.down();
      const there = page.locator('td.day-cell', {
        has: page.locator(`a[href]`, { hasText: 'Forum network' }),
      });
      await there.hover();
      await there.hover();
      await page.getByText('ppt Oppdiktsen er i Forum network kl. 09.00').waitFor();
      await page.mouse.up();
      expect(await standsOn()).toBe(addDays(tuesday, 2));
      await page.getByRole('button', { name: 'Avbryt' }).click();
    },
    patience,
  );

  it(
    'gives the wheel as a drawing of its own, with colours in it and no ids',
    async () => {
      await page.goto('/year?view=wheel');
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Last ned som SVG' }).click();
      const file = await waiting;
      expect(file.suggestedFilename()).toMatch(/^aarshjul-\d{4}-\d\d\.svg$/);
      const drawing = readFileSync(await file.path(), 'utf8');
      expect(drawing).toContain('<title>Årshjulet');
      expect(drawing).toContain('Forum network');
      expect(drawing).not.toMatch(/var\(|color\(|color-mix|class=|data-|Oppdiktsen/);
      expect(drawing).not.toContain(meeting);
      const faults = `new DOMParser().parseFromString(${JSON.stringify(drawing)}, 'image/svg+xml').querySelector('parsererror')`;
      expect(await page.evaluate(faults)).toBeNull();
    },
    patience,
  );

  it(
    'prints the wheel on one sheet of A3 across',
    async () => {
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
        'latin1',
      );
      expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([1191, 842]);
    },
    patience,
  );

  it(
    'is a list on a phone, and nothing is at fault there or in the other views',
    async () => {
      const phone = await house.visit('granmo.ppt', { width: 360, scheme: 'dark' });
      await phone.goto('/year');
      await phone.getByRole('table', { name: /^Alle møter/ }).waitFor();
      for (const view of ['list', 'month', 'week', 'mend', 'wheel']) {
        await phone.goto(`/year?view=${view}`);
        await phone.getByRole('button', { name: 'Mitt år' }).waitFor();
        expect([view, await faultsOn(phone), await scrollsSideways(phone)]).toEqual([
          view,
          [],
          false,
        ]);
      }
      await phone.context().close();
    },
    patience,
  );
});
