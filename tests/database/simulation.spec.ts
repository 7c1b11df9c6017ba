import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { liveSeason } from '../simulation/season.js';
import { aDatabase } from '../support/database.js';

const suffix = '.settings.yaml';
const packs = readdirSync('libs/model-packs/demo')
  .filter((name) => name.endsWith(suffix))
  .map((name) => name.slice(0, -suffix.length));
/** Long enough for minutes to be approved and a case to be discussed. */
const days = 45;
const plants = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('a season lived by simulated people', () => {
  it.each(packs)(
    'keeps every invariant in %s, and every planted violation is seen',
    async (pack) => {
      const { appUrl, adminUrl } = await aDatabase();
      const asked = { pack, seed: `${pack} 1`, days, plants, appUrl, adminUrl };
      const { broken, failed, found } = await liveSeason(asked);
      expect(failed).toBeNull();
      expect(broken.slice(0, 5)).toEqual([]);
      expect(found).toEqual(plants);
    },
    300_000,
  );
});
