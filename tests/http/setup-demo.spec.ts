import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DraftChanges } from '#contract/pack-changes';
import { anApi, Client, type TestApi } from '../support/api.js';
import { aDemoDatabase } from '../support/demo.js';
import { SettingUp } from '../support/setting-up.js';

let api: TestApi;
let administrator: Client;
let town: SettingUp;
beforeAll(async () => {
  api = await anApi((await aDemoDatabase()).appUrl);
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
    expect([begun.status, begun.body.code]).toEqual([422, 'pack.taken']);
  });

  it('is the only one who sees it', async () => {
    const member = await new Client(api.url).signIn('principal');
    expect((await member.get('/api/setup')).status).toBe(403);
  });
});
