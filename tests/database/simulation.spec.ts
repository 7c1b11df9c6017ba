import { describe, expect, it } from '@jest/globals';
import { livedPacks, readAsked } from '../simulation/asked.js';
import { liveSeason } from '../simulation/season.js';
import { aDatabase } from '../support/database.js';

/** From 1 August: the first week of school. Whole years are `npm run simulate`. */
const short = 25;
/** Long enough for minutes to be approved and a case to be discussed. */
const long = 45;
const plants = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const lived = async (pack: string, more: { days: number; plants?: readonly number[] }) => {
  const { appUrl, adminUrl } = await aDatabase();
  return liveSeason({ pack, seed: `${pack} 1`, ...more, appUrl, adminUrl });
};

describe('the command line of the simulation', () => {
  it('asks for the first seed of each pack before the second of any', () => {
    const { seasons, ...how } = readAsked(['--pack', 'lier,melhus', '--seeds', '3-4']) ?? {};
    const order = seasons?.map(({ pack, seed }) => `${pack} ${seed}`).join(', ');
    expect(order).toBe('lier 3, melhus 3, lier 4, melhus 4');
    expect(how).toEqual({});
  });

  it('asks for every municipality, and for the planted violations that are named', () => {
    const asked = readAsked(['--pack', 'all', '--days', '9', '--break', '1-3,12']);
    const packs = asked?.seasons.map(({ pack }) => pack).join(', ');
    expect(packs).toBe('baerum, lier, lillestrom, melhus, nordre-land');
    expect(asked).toMatchObject({ days: 9, plants: [1, 2, 3, 12] });
  });

  it.each([[['--pack', 'ukjent']], [['--pack', 'lier', '--seeds', 'mange']], [[]]])(
    'asks for nothing with %j',
    (args) => {
      expect(readAsked(args)).toBeNull();
    },
  );
});

describe('a season lived by simulated people', () => {
  it.each(livedPacks())(
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
