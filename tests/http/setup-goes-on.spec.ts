import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InstallPack } from '#application/pack/install-pack';
import { Actors } from '#application/session/actors';
import type { Setup } from '#contract/pack';
import type { DraftChanges } from '#contract/pack-changes';
import type { OwnerId } from '#kernel/ids';
import { demoTextOf } from '#model-packs/demo/demo-text';
import { demoPackOf } from '#model-packs/packs-on-disk';
import { anEmptyTown } from '../support/an-empty-town.js';
import { anApi, Client, type TestApi } from '../support/api.js';
import { asAdmin } from '../support/cases.js';
import { aDatabase } from '../support/database.js';
import { aHouse, there } from '../support/house.js';
import { idSource } from '../support/ids.js';
import { aMunicipality } from '../support/municipality.js';
import { SettingUp } from '../support/setting-up.js';

const sources = {
  clock: { now: () => new Date('2026-08-03T08:00:00Z') },
  ids: idSource('setup-goes-on'),
};
let api: TestApi;
let administrator: Client;
let town: SettingUp;
beforeAll(async () => {
  const { adminUrl, appUrl } = await aDatabase();
  await anEmptyTown(appUrl, '2026-08-03');
  await aMunicipality(appUrl, 'granmo');
  const rows = await asAdmin<{ id: OwnerId }>(
    adminUrl,
    `select id from laget.owner where key = 'ny-kommune'`,
  );
  const house = await aHouse(appUrl, sources);
  const machine = house.get(Actors).clock(there(rows[0]).id);
  await house.get(InstallPack).execute(machine, demoPackOf('melhus'), demoTextOf('melhus'));
  await house.close();
  api = await anApi(appUrl, sources);
  administrator = await new Client(api.url).signIn('administrator');
  town = new SettingUp(administrator);
}, 120_000);
afterAll(() => api.close());

const inForce = async () =>
  (await administrator.get<DraftChanges>('/api/setup/changes')).body.force ?? [];

describe('the administrator of a municipality that runs already', () => {
  it('goes on from the model that is in force, where nothing has changed', async () => {
    const draft = await town.draft();
    expect(draft).toMatchObject({ base: 'melhus', faults: [], changed: false, newer: false });
    expect(draft.inForceOn).not.toBeNull();
    expect(draft.may).toEqual(expect.arrayContaining(['pack.write', 'pack.change']));
    expect(await inForce()).toEqual([]);
  });

  it('changes it: a forum gets a new name, and only that', async () => {
    const { text } = await town.draft();
    await town.write(
      text.replace('nb: Drøftingsteam for barn og unge', 'nb: Teamet nærmest barnet'),
    );
    expect((await inForce()).map(({ what }) => what)).toEqual(['renamed']);
    expect((await town.change()).status).toBe(200);
    expect(await inForce()).toEqual([]);
  });

  it('cannot begin anew from another plan', async () => {
    const begun = await town.choose({ pack: 'lier', copyAs: null });
    expect([begun.status, begun.body.code]).toEqual([409, 'pack.taken']);
  });

  it('is not shown the model of the municipality next door', async () => {
    const stranger = await new Client(api.url).signIn('granmo.administrator');
    expect((await stranger.get<Setup>('/api/setup')).body.draft).toBeNull();
  });
});
