import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { ForumLine } from '#contract/forum';
import { anEmptyTown } from '../support/an-empty-town.js';
import { faultsOn } from '../support/axe.js';
import { Client } from '../support/api.js';
import { anOpenHouse, type OpenHouse } from '../support/browser.js';
import { aDraft, asAdmin, deed } from '../support/cases.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { there } from '../support/house.js';
import { inventedTown } from '../support/invented-pack.js';
import type { Municipality } from '../support/municipality.js';

/** A whole set-up on a busy machine, and what people are promised for it. */
const patience = 240_000;
const promised = 30 * 60_000;

const made = inventedTown('sjette');
const began = Date.now();
let database: TestDatabase;
let house: OpenHouse;
let page: Page;

beforeAll(async () => {
  database = await aDatabase();
  await anEmptyTown(database.appUrl, new Date().toISOString().slice(0, 10));
  house = await anOpenHouse(database.appUrl);
  page = await house.visit('administrator');
}, 120_000);
afterAll(() => house.close(), 120_000);

const text = (): Locator => page.getByRole('textbox', { name: 'Modellteksten (YAML)' });
const file = (name: string, content: string) => ({
  ...{ name, mimeType: 'text/csv', buffer: Buffer.from(content, 'utf8') },
});

/** Opens one forum of the settling step and answers its one open question. */
const settles = async (forum: string, question: string, value: unknown): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^${forum} 1 åpent`) }).click();
  await page.getByRole('heading', { level: 3, name: forum }).waitFor();
  await page.getByRole('spinbutton', { name: question }).fill(String(value));
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/api/setup/settle'));
  await page.getByRole('button', { name: 'Lagre svarene' }).click();
  expect((await saved).status()).toBe(200);
};

/** Somebody on the list gets a way to sign in, as the municipality's own log-in would give. */
const signsIn = async (persona: string, forum: string, role: string): Promise<Client> => {
  await asAdmin(
    database.adminUrl,
    `with who as (select s.person_id, s.owner_id from laget.seat s join laget.forum f on f.id = s.forum_id
         where f.name->>'nb' = $1 and s.role = $2 and s.person_id is not null limit 1),
       account as (insert into laget.account (id, subject, created_at) values (gen_random_uuid(), $3, now()) returning id),
       known as (update laget.person p set account = account.id from account, who where p.id = who.person_id returning p.id)
     insert into laget.membership (id, account_id, owner_id, person) select gen_random_uuid(), account.id, who.owner_id, who.person_id from account, who`,
    [forum, role, `demo:${persona}`],
  );
  return new Client(house.api.url).signIn(persona);
};

describe('a sixth municipality, which nobody has written a line of code for,', () => {
  it(
    'begins with an empty model',
    async () => {
      await page.goto('/');
      await page.getByRole('heading', { level: 1, name: 'Sett opp kommunen' }).waitFor();
      await page.getByRole('radio', { name: 'En tom modell' }).check();
      await page.getByLabel('Navnet på kommunen').fill(made.name);
      expect(await faultsOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Velg modellen' }).click();
      await page.getByRole('link', { name: 'Rediger modellen' }).click();
      await text().waitFor();
      expect(await text().inputValue()).toContain(made.name);
      await page.getByText('Fora: For få. Det må være minst 1.').waitFor();
      expect(await faultsOn(page)).toEqual([]);
    },
    patience,
  );

  it(
    'is written in the editor: pasted as text, and a forum added in the form',
    async () => {
      await text().fill(made.yaml);
      await page.getByText('Ingen feil').waitFor();
      await page.getByText('Legg til et forum').first().click();
      await page.getByLabel('Navn på det nye forumet').fill('Fagdagene');
      await page.getByLabel('Hva slags forum det er').selectOption('professional-arena');
      await page.getByRole('button', { name: 'Legg til et forum' }).click();
      await page.getByText('Plasser (0)').click();
      await page.getByRole('button', { name: 'Legg til under Plasser' }).click();
      await page.getByText('Plasser (1)').waitFor();
      await page.locator('.model-part li summary').first().click();
      await page.getByLabel('Rolle', { exact: true }).first().selectOption('member');
      await page.getByLabel('Tjeneste', { exact: true }).first().selectOption('skole');
      await page.getByText('Ingen feil').waitFor();
      await page
        .getByText('Alt er lagret')
        .or(page.getByText(/lagret/i))
        .first()
        .waitFor();
      expect(await text().inputValue()).toContain('key: fagdagene');
      expect(await faultsOn(page)).toEqual([]);
    },
    patience,
  );

  it(
    'settles what its plan leaves open, and is installed',
    async () => {
      const answers = new Map(made.answers.map(({ path, value }) => [path, value]));
      await page.goto('/setup?step=settle');
      await settles(
        'Drøftingsteamet',
        'Dager før møtet sakslisten sendes ut',
        answers.get('forums.droftingsteam.agendaBefore'),
      );
      await settles(
        'Nettverk',
        'Dager til referatet sendes ut',
        answers.get('forums.nettverk.minutesWithin'),
      );
      await page.getByRole('button', { name: 'Installer modellen' }).click();
      await page.getByRole('heading', { level: 2, name: 'Personer og plasser' }).waitFor();
    },
    patience,
  );

  it(
    'takes in its people and its calendar, each after a preview',
    async () => {
      await page.getByLabel('Liste (CSV)').setInputFiles(file('folk.csv', made.people));
      const sheet = page.getByRole('region', { name: 'Det filen folk.csv gjør' });
      await sheet.getByText(/^Nye personer: \d+/).waitFor();
      expect(await sheet.getByText('Linjer som må rettes').count()).toBe(0);
      await sheet.getByRole('button', { name: 'Lagre' }).click();
      await page.getByText(/^Lagret\. Nye personer: \d+/).waitFor();
      await page.goto('/setup?step=calendar');
      await page.getByRole('button', { name: 'Hent helligdagene' }).click();
      await page
        .getByLabel('Skolerute fra en fil')
        .setInputFiles(file('skolerute.csv', made.calendar));
      const days = page.getByRole('region', { name: 'Det filen skolerute.csv gjør' });
      await days.getByText(/^Nye dager: \d+/).waitFor();
      await days.getByRole('button', { name: 'Lagre' }).click();
      await page.getByText(/^Lagret\. \d+ nye dager\./).waitFor();
    },
    patience,
  );

  it(
    'plans its year and begins, well within the half hour that is promised',
    async () => {
      await page.goto('/setup?step=year');
      await page.getByRole('button', { name: /^Legg møtene for/ }).click();
      await page.getByText(/møter er lagt/).waitFor({ timeout: 60_000 });
      await page.goto('/setup?step=go');
      await page.getByRole('link', { name: 'Gå til min dag' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/');
      const took = Date.now() - began;
      process.stdout.write(`${made.name} was set up in ${Math.round(took / 1000)} s\n`);
      expect(took).toBeLessThan(promised / 3);
    },
    patience,
  );

  it(
    'has a head of a school who sees the coming meetings of the team, and sends a case on to the discussion team',
    async () => {
      const school = there(made.units.find(({ kind }) => kind === 'school'));
      const head = await signsIn('rektor', `Skoleteam, ${school.name}`, 'chair');
      const leader = await signsIn('teamleder', 'Drøftingsteamet', 'leader');
      const own = await house.visit('rektor');
      await own.goto('/');
      await own.getByText(`Skoleteam, ${school.name}`).first().waitFor();
      const { items } = (await head.get<{ items: ForumLine[] }>('/api/forums')).body;
      const forumOf = (name: string) => there(items.find((one) => one.name.nb === name)).id;
      const forum = {
        school: forumOf(`Skoleteam, ${school.name}`),
        discussion: forumOf('Drøftingsteamet'),
      };
      const drafted = await aDraft(head, { forum } as unknown as Municipality, 'anonymous');
      const sent = await deed(head, drafted.id, 'submit');
      const claimed = await deed(leader, sent.id, 'claim');
      expect(claimed.state).toBe('in-triage');
      await own.context().close();
    },
    patience,
  );
});
