import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { InstallPack } from '#application/pack/install-pack';
import { EnrolPeople } from '#application/person/enrol-people';
import { Actors } from '#application/session/actors';
import type { OwnerId } from '#kernel/ids';
import { demoPackOf } from '#model-packs/packs-on-disk';
import { faultsOn } from '../support/axe.js';
import { anOpenHouse, type OpenHouse, scrollsSideways } from '../support/browser.js';
import { aDatabase } from '../support/database.js';
import { aHouse, SetClock, someone } from '../support/house.js';
import { idSource } from '../support/ids.js';

const looks = [
  { view: 'map', width: 1280, scheme: 'light' },
  { view: 'table', width: 360, scheme: 'dark' },
] as const;
const patience = 120_000;

let house: OpenHouse;
beforeAll(async () => {
  const database = await aDatabase();
  const ids = idSource('structure-pages');
  const verbs = await aHouse(database.appUrl, { clock: new SetClock('2026-09-01'), ids });
  for (const key of ['lier', 'baerum']) {
    const machine = verbs.get(Actors).clock(ids.next() as OwnerId);
    await verbs.get(InstallPack).execute(machine, demoPackOf(key));
    await verbs.get(EnrolPeople).execute(machine, [someone(key, `demo:${key}.someone`)]);
  }
  await verbs.close();
  house = await anOpenHouse(database.appUrl);
}, patience);
afterAll(() => house.close());

const faults = async (page: Page, look: string): Promise<string[]> => [
  ...(await faultsOn(page)).map((fault) => `${look}: ${fault}`),
  ...((await scrollsSideways(page)) ? [`${look}: scrolls sideways`] : []),
];

describe('the map of forums', () => {
  it.each([
    ['lier', 9, 'Kommunestyret'],
    ['baerum', 25, 'Lederteam 0-6 år'],
  ])(
    'shows what stands around in %s, as context on the map and in the lists',
    async (key, count, name) => {
      for (const { view, width, scheme } of looks) {
        const page = await house.visit(`${key}.someone`, { width, scheme });
        await page.goto(`/structure?view=${view}`);
        const around = page.getByRole('region', { name: 'Rundt oss' });
        await around.getByText(name, { exact: true }).waitFor();
        expect(await around.locator('li').count()).toBe(count);
        expect(await around.getByRole('button').count()).toBe(0);
        expect(await faults(page, `${view}.${width}.${scheme}`)).toEqual([]);
        await page.context().close();
      }
    },
    patience,
  );
});
