import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { liveSeason } from '../simulation/season.js';
import { aDatabase } from '../support/database.js';

const suffix = '.settings.yaml';
const packs = readdirSync('libs/model-packs/demo')
  .filter((name) => name.endsWith(suffix))
  .map((name) => name.slice(0, -suffix.length));
/** From 1 August: the first week of school. Whole years are `npm run simulate`. */
const short = 25;
/** Long enough for minutes to be approved and a case to be discussed. */
const long = 45;
const plants = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const lived = async (pack: string, more: { days: number; plants?: readonly number[] }) => {
  const { appUrl, adminUrl } = await aDatabase();
  return liveSeason({ pack, seed: `${pack} 1`, ...more, appUrl, adminUrl });
};

describe('a season lived by simulated people', () => {
  it.each(packs)(
    'keeps every invariant in %s',
    async (pack) => {
      const { broken, failed } = await lived(pack, { days: short });
      expect(failed).toBeNull();
      expect(broken.slice(0, 5)).toEqual([]);
    },
    300_000,
  );

  it('shows every planted violation', async () => {
    const { broken, failed, found } = await lived('melhus', { days: long, plants });
    expect(failed).toBeNull();
    expect(broken.slice(0, 5)).toEqual([]);
    expect(found).toEqual(plants);
  }, 300_000);
});
