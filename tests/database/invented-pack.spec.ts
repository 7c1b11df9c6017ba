import { afterAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { InstallPack } from '#application/pack/install-pack';
import { Actors } from '#application/session/actors';
import { OpenMeetings } from '#application/year/open-meetings';
import type { OwnerId } from '#kernel/ids';
import { allPolicies } from '#forums/all-policies';
import { readPack, readSettings } from '#model-packs/pack.loader';
import { resolvePack } from '#model-packs/resolve-pack';
import { aDatabase } from '../support/database.js';
import { aHouse, SetClock } from '../support/house.js';
import { idSource } from '../support/ids.js';
import { inventedTown } from '../support/invented-pack.js';

/** What the generator of a seed makes, with its own answers. Throws what is wrong with it. */
const resolved = (seed: string) => {
  const town = inventedTown(seed);
  const pack = readPack({ name: `${seed}.yaml`, text: town.yaml }, allPolicies);
  const forums: Record<string, Record<string, unknown>> = {};
  for (const { path, value } of town.answers) {
    const [, forum = '', setting = ''] = path.split('.');
    forums[forum] = { ...forums[forum], [setting]: value };
  }
  const file = `${seed}.settings.yaml`;
  const text = JSON.stringify({ pack: pack.key, forums });
  return resolvePack(
    pack,
    { settings: readSettings({ name: file, text }, pack, allPolicies), file },
    allPolicies,
  );
};

let house: INestApplicationContext | undefined;
afterAll(() => house?.close());

describe('a municipality made up from a seed', () => {
  it('is the same each time, and another for another seed', () => {
    expect(inventedTown('1')).toEqual(inventedTown('1'));
    expect(inventedTown('1').yaml).not.toBe(inventedTown('2').yaml);
  });

  it.each(Array.from({ length: 50 }, (_, at) => String(at + 1)))(
    'is a model without a fault, seed %s',
    (seed) => {
      const { forums, seats, edges } = resolved(seed);
      expect(forums.length).toBeGreaterThan(8);
      expect([seats.length > forums.length, edges.length > forums.length]).toEqual([true, true]);
    },
  );

  it.each(['sjette', 'sjuende'])(
    'is installed and gets a year of meetings, seed %s',
    async (seed) => {
      const ids = idSource(`invented ${seed}`);
      const { appUrl } = await aDatabase();
      house = await aHouse(appUrl, { clock: new SetClock('2026-08-03'), ids });
      const machine = house.get(Actors).clock(ids.next() as OwnerId);
      const pack = resolved(seed);
      const { forums } = await house.get(InstallPack).execute(machine, pack);
      expect(forums.size).toBe(pack.forums.length);
      const { opened } = await house.get(OpenMeetings).execute(machine, 2026);
      expect(opened).toBeGreaterThan(forums.size * 3);
      await house.close();
      house = undefined;
    },
  );
});
