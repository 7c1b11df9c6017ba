import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ReferralMoved, ReferralPage } from '#contract/referral';
import { Client } from '../support/api.js';
import { anOpenHouse, type OpenHouse } from '../support/browser.js';
import { aChild, aDraft, asAdmin, aSentCase, deed } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aMunicipality, type Municipality } from '../support/municipality.js';

let database: TestDatabase;
let town: Municipality;
let house: OpenHouse;
let principal: Client;
let coordinator: Client;
beforeAll(async () => {
  database = await aDatabase();
  town = await aMunicipality(database.appUrl);
  house = await anOpenHouse(database.appUrl);
  principal = await new Client(house.api.url).signIn('granmo.principal');
  coordinator = await new Client(house.api.url).signIn('granmo.coordinator');
}, 120_000);
afterAll(() => house.close());

const next = (page: Page) => page.getByRole('button', { name: 'Fortsett', exact: true }).click();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const idIn = (page: Page): string => /referrals\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

/** From now on, how often the page has shown that it waits for a part of itself. */
const countWaits = async (page: Page) => {
  await page.evaluate(`window.waits = 0; new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes)
      if (node.matches?.('.skeletons') || node.querySelector?.('.skeletons')) window.waits += 1;
  }).observe(document.body, { childList: true, subtree: true })`);
  return () => page.evaluate('window.waits');
};

/** From the start page to the question. */
const begin = async (page: Page, kind: RegExp) => {
  await page.goto('/referrals/new');
  await page.getByRole('radio', { name: kind }).check();
  await page.getByRole('button', { name: 'Begynn' }).click();
  await heading(page, 'Hva lurer dere på?');
};

const question = async (page: Page) => {
  await page.getByLabel('Spørsmålet til teamet').fill('Hvordan får vi henne inn i klasserommet?');
  await page.getByLabel('Hvordan er det nå?').fill('Hun blir stående i gangen om morgenen.');
  await next(page);
};

const tried = async (page: Page) => {
  await page.getByRole('button', { name: 'Legg til et tiltak' }).click();
  await page.getByLabel('Hva gjorde dere?').fill('Egen inngang om morgenen');
  await page.getByLabel('Hvor mange uker?').fill('2');
  await page.getByRole('radio', { name: 'Litt' }).check();
};

const voice = async (page: Page) => {
  await heading(page, 'Hva sier barnet?');
  await page.getByLabel('Barnets syn').fill('Det er så mye lyd der inne.');
  await next(page);
};

const send = async (page: Page) => {
  await heading(page, 'Hvem bør være med, og haster det?');
  await next(page);
  await heading(page, 'Se over og send');
};

describe('a principal refers', () => {
  it('a child with the guardians’ consent: six steps, a receipt, and it stands in the queue', async () => {
    const page = await house.visit('granmo.principal');
    await begin(page, /^Ja, med samtykke/);
    await question(page);
    await heading(page, 'Hvem gjelder det?');
    expect(await page.title()).toContain('Steg 2 av 6');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await page.getByLabel('Fornavn').fill(aChild.givenName);
    await page.getByLabel('Etternavn').fill(aChild.familyName);
    await page.getByLabel('Fødselsdato').fill(aChild.bornOn);
    await next(page);
    await voice(page);
    await heading(page, /Hvem har sagt ja/);
    await next(page); // nothing is answered: told first, with the focus
    const summary = page.getByRole('heading', { name: 'Noe mangler før du kan gå videre' });
    await summary.waitFor();
    await page.getByRole('radio', { name: 'Ja, begge har sagt ja' }).check();
    await page.getByRole('checkbox', { name: 'Tjeneste pps' }).check();
    await tried(page);
    await next(page);
    await send(page);
    await page.getByRole('button', { name: 'Send henvisningen' }).click();
    await heading(page, /^Kvittering L-\d\d-\d{6}$/);
    const { body } = await coordinator.get<ReferralPage>(`/api/referrals/${idIn(page)}`);
    expect(body).toMatchObject({ state: 'submitted', consent: { state: 'given', services: 1 } });
  });

  it('anonymously: no field asks who the child is', async () => {
    const page = await house.visit('granmo.principal');
    await begin(page, /anonymt/);
    const waits = await countWaits(page);
    await question(page);
    await heading(page, 'Hvem gjelder det?');
    expect(await page.getByLabel('Fornavn').count()).toBe(0);
    await page.getByLabel('Alder').selectOption('6-9');
    await next(page);
    await voice(page);
    await heading(page, 'Hva har dere prøvd?');
    await page.getByRole('button', { name: 'Vi har ikke rukket å prøve noe' }).click();
    await page.getByLabel('Hvorfor kan det ikke vente?').fill('Hun begynte i går.');
    await next(page);
    await send(page);
    expect(await waits()).toBe(0); // the button never moves away under the finger
    await page.getByRole('button', { name: 'Send henvisningen' }).click();
    await heading(page, /^Kvittering/);
    const { body } = await principal.get<ReferralPage>(`/api/referrals/${idIn(page)}`);
    expect(body).toMatchObject({
      kind: 'anonymous',
      child: null,
      triedWaiver: 'Hun begynte i går.',
    });
  });

  it('once, however often the button is pressed while the answer is on its way', async () => {
    const { id } = await aDraft(principal, town, 'anonymous');
    const page = await house.visit('granmo.principal');
    let sent = 0;
    await page.route(`**/api/referrals/${id}/submit`, async (route) => {
      sent += 1;
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.goto(`/referrals/${id}/edit?step=review`);
    const button = page.getByRole('button', { name: 'Send henvisningen' });
    await button.dblclick();
    await heading(page, /^Kvittering/);
    const facts = await asAdmin(
      database.adminUrl,
      `select fact from laget.outbox where referral = $1 and fact = 'referral.submitted'`,
      [id],
    );
    expect({ sent, stored: facts.length }).toEqual({ sent: 1, stored: 1 });
  });
});

describe('what is typed', () => {
  it('by two at once stays with both: the loser’s text is still in the field, and both are shown', async () => {
    const { id } = await aDraft(principal, town);
    const [one, two] = [
      await house.visit('granmo.principal'),
      await house.visit('granmo.principal'),
    ];
    for (const page of [one, two]) await page.goto(`/referrals/${id}/edit`);
    const field = (page: Page) => page.getByLabel('Hvordan er det nå?');
    await field(two).waitFor();
    await field(one).fill('Den første skrev dette.');
    await one.getByText(/^Lagret \d/).waitFor();
    await field(two).fill('Den andre skrev noe annet.');
    await two.getByRole('heading', { name: 'Noen endret samtidig' }).waitFor();
    expect(await field(two).inputValue()).toBe('Den andre skrev noe annet.');
    await two.getByText('Den første skrev dette.').waitFor();
    const stored = two.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await two.getByRole('button', { name: 'Behold min' }).click();
    expect((await stored).status()).toBe(200);
    await two.getByText(/^Lagret \d/).waitFor();
    const { body } = await principal.get<ReferralPage>(`/api/referrals/${id}`);
    expect(body.situation).toBe('Den andre skrev noe annet.');
  });

  it('outlives a session that has ended, and a network that is gone', async () => {
    const { id } = await aDraft(principal, town);
    const page = await house.visit('granmo.principal');
    await page.goto(`/referrals/${id}/edit`);
    const field = page.getByLabel('Hvordan er det nå?');
    await field.waitFor();
    await page.context().setOffline(true);
    await field.fill('Skrevet uten nett.');
    await page.getByText(/Uten nett, 1 endring/).waitFor();
    await page.context().setOffline(false);
    await page.getByText(/^Lagret \d/).waitFor();
    await page.context().clearCookies();
    await field.fill('Skrevet etter at økten var slutt.');
    await page.waitForURL(/sign-in/);
    await page.getByRole('button', { name: /\bprincipal\b/ }).click();
    await page.waitForURL(({ pathname }) => pathname.endsWith('/edit'));
    await field.waitFor();
    expect(await field.inputValue()).toBe('Skrevet etter at økten var slutt.');
    await page.getByText(/^Lagret \d/).waitFor();
    const { body } = await principal.get<ReferralPage>(`/api/referrals/${id}`);
    expect(body.situation).toBe('Skrevet etter at økten var slutt.');
  });
});

describe('a coordinator', () => {
  it('takes a case with the keyboard; the name is shown then and not before', async () => {
    const { id } = await aSentCase(principal, town);
    const page = await house.visit('granmo.coordinator');
    await page.goto('/referrals');
    const card = page.locator(`[data-case="${id}"] button`);
    await card.waitFor();
    expect(await page.textContent('main')).not.toContain(aChild.familyName);
    await card.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary');
    await panel.getByText(/Navn vises først/).waitFor();
    await page.keyboard.press('t');
    await panel.getByText(`${aChild.givenName} ${aChild.familyName}`).waitFor();
    await page.locator(`[data-column="mine"] [data-case="${id}"]`).waitFor();
    const { body } = await coordinator.get<ReferralPage>(`/api/referrals/${id}`);
    expect(body.state).toBe('in-triage');
  });

  it('who comes second is told in place who was first', async () => {
    const { id } = await aSentCase(principal, town);
    const page = await house.visit('granmo.coordinator');
    await page.goto(`/referrals?case=${id}`);
    const take = page.getByRole('button', { name: /^Ta saken/ });
    await take.waitFor();
    await page.route(`**/api/referrals/${id}/claim`, async (route) => {
      await deed(coordinator, id, 'claim');
      await route.continue();
    });
    await take.click();
    await page.getByText(/^Tatt av coordinator Oppdiktsen \d\d\.\d\d/).waitFor();
  });

  it('sends back with advice, and the school reads it', async () => {
    const { id } = await aSentCase(principal, town);
    await deed(coordinator, id, 'claim');
    const page = await house.visit('granmo.coordinator');
    await page.goto(`/referrals/${id}`);
    await page.getByRole('button', { name: 'Send tilbake' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Råd/).fill('Prøv en fast voksen ved døra.');
    await dialog.getByLabel('Prøv til').fill('2027-03-01');
    await dialog.getByRole('button', { name: 'Send tilbake' }).click();
    await page.getByText('Saken er tilbake hos dere').waitFor();
    const school = await house.visit('granmo.principal');
    await school.goto(`/referrals/${id}`);
    await school.getByText('Prøv en fast voksen ved døra.').waitFor();
    const { body } = await principal.get<ReferralMoved>(`/api/referrals/${id}`);
    expect(body.state).toBe('returned');
  });
});
