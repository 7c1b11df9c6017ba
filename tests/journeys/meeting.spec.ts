import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ExtractList } from '#contract/minutes';
import { faultsOn } from '../support/axe.js';
import { norwegianZone, todayIn } from '#kernel/time/zone';
import { Client } from '../support/api.js';
import { anOpenHouse, scrollsSideways, type OpenHouse } from '../support/browser.js';
import { asAdmin, writing } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aMeetingToday, aScheduledCase, seenBy, step, type Stage } from '../support/meetings.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

jest.setTimeout(180_000);

const today = todayIn(norwegianZone, new Date());
const nextYear = `${Number(today.slice(0, 4)) + 1}`;
let database: TestDatabase;
let town: Municipality;
let house: OpenHouse;
let stage: Stage;
let coordinator: Client;

beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  await asAdmin(
    database.adminUrl,
    `update laget.seat set role = 'secretary' where forum_id = $1 and person_id = $2`,
    [town.forum.discussion, town.person.nurse],
  );
  house = await anOpenHouse(database.appUrl);
  const signIn = (who: string) => new Client(house.api.url).signIn(`granmo.${who}`);
  const principal = await signIn('principal');
  coordinator = await signIn('coordinator');
  stage = { adminUrl: database.adminUrl, town, principal, coordinator, today };
});
afterAll(() => house.close());

/** A further meeting of the same team, the same day. */
async function anotherMeetingToday(): Promise<string> {
  const id = randomUUID();
  await asAdmin(
    database.adminUrl,
    `insert into laget.meeting (id, owner_id, forum_id, uid, sequence, day, starts, minutes, zone, place, state, carries, changed_at, version)
     values ($1, $2, $3, $5, 0, $4, '18:00', 90, 'Europe/Oslo', 'Rådhuset', 'planned', '[]', now(), 1)`,
    [id, town.owner, town.forum.discussion, today, `${id}@melhus.example`],
  );
  return id;
}

/** The item's text, once the server has it. */
const saved = (page: Page) =>
  page.waitForResponse((answer) => answer.url().endsWith('/text') && answer.ok());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Fills in a whole measure of the responsibility matrix. */
async function fillMeasure(page: Page, goal: string): Promise<void> {
  await button(page, 'Nytt tiltak').click();
  await page.getByLabel('Mål', { exact: true }).fill(goal);
  await page.getByLabel('Tiltak', { exact: true }).fill('Fast voksen møter ved inngangen');
  await page.getByLabel('Ansvarlig').selectOption({ label: 'ppt Oppdiktsen' });
  await page.getByLabel('Frist').fill(`${nextYear}-01-15`);
  await page.getByLabel('Evalueres').fill(`${nextYear}-02-15`);
}

const allLooks = [
  ['dark', 360],
  ['light', 1280],
  ['light', 360],
  ['dark', 1280],
] as const;
const twoLooks = allLooks.slice(0, 2);

/** Axe on the page as it stands, narrow and wide, light and dark. */
async function faultsIn(
  page: Page,
  looks: readonly (typeof allLooks)[number][],
): Promise<string[]> {
  const faults: string[] = [];
  for (const [colorScheme, width] of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await faultsOn(page)).map((fault) => `${colorScheme} ${width} ${fault}`));
    if (await scrollsSideways(page)) faults.push(`${colorScheme} ${width} scrolls sideways`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

describe('a meeting, from agenda to approved minutes', () => {
  let page: Page;
  let meeting: string;
  let referral: string;

  beforeAll(async () => {
    meeting = await aMeetingToday(stage, town.forum.discussion);
    referral = await aScheduledCase(stage, [town.service.pps, town.service.health]);
    page = await house.visit('granmo.coordinator');
    await page.goto(`/meetings/${meeting}`);
  });

  it('is prepared by buttons, sent out and started', async () => {
    await page.getByLabel('Nytt punkt på sakslisten').fill('Ventetid hos PPT');
    await button(page, 'Legg til').click();
    const row = page.getByRole('listitem').filter({ hasText: 'Ventetid hos PPT' });
    await row.getByRole('button', { name: /opp$/ }).click();
    await page.locator('.prepare-row:first-child', { hasText: 'Ventetid' }).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('.prepare-row:last-child', { hasText: 'Ventetid' }).waitFor();
    expect(await faultsIn(page, twoLooks)).toEqual([]);
    await button(page, 'Send ut sakslisten').click();
    await button(page, 'Send ut på nytt').waitFor();
    await button(page, 'Start møtet').click();
    await page.getByRole('navigation', { name: 'Sakliste' }).waitFor();
  });

  it('asks who is impartial before a case is taken up, and then shows its question', async () => {
    for (const name of ['coordinator', 'ppt', 'nurse']) {
      const person = page.getByRole('switch', { name: new RegExp(name) });
      await person.click();
      await page.getByRole('switch', { name: new RegExp(name), checked: true }).waitFor();
    }
    await button(page, 'Ta opp sak 1').click();
    await button(page, 'Ingen er inhabile, ta opp saken').click();
    await page.getByRole('textbox', { name: 'Referat' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(writing.question);
    expect(await page.locator('.who-tag', { hasText: 'Tjeneste health' }).count()).toBe(1);
  });

  it('saves the text by itself, and Escape leaves the editor', async () => {
    const text = page.getByRole('textbox', { name: 'Referat' });
    const stored = saved(page);
    await text.click();
    await page.keyboard.type('Skolen har prøvd egen inngang.');
    await stored;
    await page.locator('.save-state[data-state="saved"]').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.title')).toBe('Fet skrift');
  });

  it('says what is missing and goes there; the button is never disabled', async () => {
    await page.keyboard.press('Control+Enter');
    await page.locator('input[type="radio"]:focus').waitFor();
    expect(await page.getByRole('alert').first().textContent()).toContain('velg et utfall');
    await page.getByRole('radio', { name: 'Tiltak settes i gang' }).check();
    await fillMeasure(page, 'Trygg ankomst');
    expect(await page.getByLabel('Tjenesten som leder').inputValue()).toBe(town.service.pps);
    await page.getByLabel('Evalueres').fill('');
    await button(page, /^Avslutt og gå til sak 2/).click();
    await page.locator('[id="f-measures.0.evaluateOn"]:focus').waitFor();
    expect(await faultsIn(page, allLooks)).toEqual([]);
  });

  it('ends the case, takes the next one up, and then the meeting is over', async () => {
    await page.getByLabel('Evalueres').fill(`${nextYear}-02-15`);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByText('Ventetid hos PPT').waitFor();
    await button(page, 'Ingen er inhabile, ta opp saken').click();
    await button(page, 'Avslutt saken').click();
    await button(page, 'Avslutt møtet').click();
    await page.getByRole('link', { name: 'Gjør ferdig referatet' }).click();
    await page.getByRole('heading', { level: 1, name: /^Referat/ }).waitFor();
    const { items } = await seenBy(coordinator, meeting);
    expect(items.map(({ state }) => state)).toEqual(['concluded', 'concluded']);
    expect(items[0]?.actions).toMatchObject([{ goal: 'Trygg ankomst' }]);
  });

  it('has minutes that are sent out, remarked on and approved with one click', async () => {
    await page.getByLabel(/^Virkedager/).fill('0');
    await button(page, 'Send ut referatet').click();
    await page.getByLabel('Ny merknad').fill('Klokkeslettet må rettes.');
    await button(page, 'Send merknaden').click();
    await page.getByRole('listitem').filter({ hasText: 'Klokkeslettet' }).waitFor();
    expect(await faultsIn(page, twoLooks)).toEqual([]);
    await button(page, 'Godkjenn referatet').click();
    await page.getByText(/^Kontrollsum/).waitFor();
    expect(await faultsIn(page, twoLooks)).toEqual([]);
  });

  it('gives the family an extract in plain words, on a page of its own', async () => {
    const { body } = await stage.principal.get<ExtractList>(`/api/referrals/${referral}/extracts`);
    const family = body.items.find(({ audience }) => audience === 'family');
    const school = await house.visit('granmo.principal');
    await school.goto(`/extracts/${family?.id}`);
    await school.getByRole('heading', { name: 'Det vi ble enige om' }).waitFor();
    const read = await school.getByRole('main').textContent();
    expect(read).toContain('Fast voksen møter ved inngangen');
    expect(read).not.toContain('Ventetid hos PPT');
    expect(await faultsIn(school, twoLooks)).toEqual([]);
  });
});

describe('two who conclude the same item at once', () => {
  it('have one conclusion; the other is told in place and keeps every word', async () => {
    const meeting = await anotherMeetingToday();
    await aScheduledCase(stage, [town.service.pps, town.service.health]);
    await step(coordinator, meeting, { verb: 'start' });
    for (const { id } of (await seenBy(coordinator, meeting)).attendance)
      await coordinator.post(`/api/meetings/${meeting}/attendance/${id}`, { presence: 'in' });
    const [item] = (await seenBy(coordinator, meeting)).items;
    await coordinator.post(`/api/agenda-items/${item?.id}/open`);
    const [chair, secretary] = await Promise.all([
      house.visit('granmo.coordinator'),
      house.visit('granmo.nurse'),
    ]);
    for (const page of [chair, secretary]) {
      await page.goto(`/meetings/${meeting}`);
      await page.getByRole('radio', { name: 'Ingen tiltak, med begrunnelse' }).check();
    }
    await chair.getByRole('textbox', { name: 'Begrunnelse' }).fill('Lederens ord');
    await secretary.getByRole('textbox', { name: 'Begrunnelse' }).fill('Referentens ord');
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    await secretary.route('**/conclude', async (route) => {
      await held;
      await route.continue();
    });
    await button(secretary, 'Avslutt saken').click();
    await button(chair, 'Avslutt saken').click();
    await button(chair, 'Avslutt møtet').waitFor();
    go();
    await secretary.getByText('En annen har avsluttet denne saken mens du skrev.').waitFor();
    expect(await secretary.getByRole('textbox', { name: 'Begrunnelse' }).inputValue()).toBe(
      'Referentens ord',
    );
    const [ended] = (await seenBy(coordinator, meeting)).items;
    expect(ended).toMatchObject({ state: 'concluded', reason: 'Lederens ord' });
    await secretary.reload();
    expect(await secretary.getByRole('textbox', { name: 'Begrunnelse' }).inputValue()).toBe(
      'Referentens ord',
    );
  });
});
