/**
 * P19: invented municipalities, all in one process: each year is planned and its meetings are written, one municipality
 * after the other, with a line of progress after every tenth. Printed: how long it took, and the heap after each fiftieth.
 * Oracle: the judge apart from the planner finds no broken rule, and the database has as many meetings as were planned.
 * Control: a plan with a meeting on top of another must be found to break a rule.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Planned } from '#kernel/year-plan/planner/instance';
import { proposeYear } from '#kernel/year-plan/planner/propose-year';
import { writeMeetings } from '#persistence/meeting/opening.queries';
import { broken } from '../../support/year-judge.ts';
import { type Bench, figureOf } from '../figure.ts';
import { fenceOf, foundTown, type Ground, layGround, meetingsOf } from '../materialise/ground.ts';
import { inventYear, type Wanted } from '../year-plan/invent-year.ts';

/** Norway has 357 municipalities: most are small, every tenth is a town and every hundredth a city. */
const nation = 357;
const sizeOf = (nth: number): Wanted['size'] => {
  if (nth % 100 === 0) return 'city';
  return nth % 10 === 0 ? 'town' : 'small';
};

/** Megabytes that the heap may grow by for every fifty municipalities, by the line through all of them. */
const mostGrowth = 2;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
};

const clock = (start: number): string =>
  `${String(Math.floor(start / 60)).padStart(2, '0')}:${String(start % 60).padStart(2, '0')}`;

interface Told {
  readonly seed: number;
  readonly isSmoke: boolean;
}

/** Plans one municipality and writes its year. @returns how many meetings it has */
async function live(ground: Ground, nth: number, { seed, isSmoke }: Told): Promise<number> {
  const size = isSmoke ? 'small' : sizeOf(nth);
  const { instance } = inventYear({ size, seed: seed * 1000 + nth, busy: 25 });
  const { meetings, unmet } = proposeYear(instance);
  const faults = broken(instance, meetings, unmet);
  if (faults.length > 0) throw new Error(`oracle: ${nth}: ${faults.slice(0, 3).join('; ')}`);
  const [one] = meetings;
  const twice: Planned[] = one ? [{ ...one, start: one.start + 15 }, ...meetings] : [];
  if (broken(instance, twice, []).length === 0)
    throw new Error(`control: ${nth}: two meetings at once were not found`);
  const town = await foundTown(ground.admin, nth, instance.forums.length);
  const forums = new Map(instance.forums.map(({ id, minutes }, at) => [id, { at, minutes }]));
  const rows = meetings.map(({ forum, day, start }) => ({
    forum: forums.get(forum)?.at ?? -1,
    day: new Date(day * 86_400_000).toISOString().slice(0, 10),
    starts: clock(start),
    minutes: forums.get(forum)?.minutes ?? 0,
  }));
  const em = ground.orm.em.fork() as EntityManager;
  em.setSessionContext({ variables: fenceOf(town) });
  return em.transactional((tx) => writeMeetings(tx, meetingsOf(town, nth, rows)));
}

/** Megabytes more from one heap to the next, by least squares; 0 for fewer than two. */
function slopeOf(heaps: readonly number[]): number {
  const [middle, mean] = [
    (heaps.length - 1) / 2,
    heaps.reduce((sum, one) => sum + one, 0) / heaps.length,
  ];
  const spread = heaps.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const shared = heaps.reduce((sum, one, at) => sum + (at - middle) * (one - mean), 0);
  return spread === 0 ? 0 : shared / spread;
}

export const run: Bench = async ({ size, seed }) => {
  const isSmoke = size === 'smoke';
  const count = isSmoke ? 2 : nation;
  const ground = await layGround();
  try {
    const [heaps, began]: [number[], number] = [[], performance.now()];
    let meetings = 0;
    for (let nth = 1; nth <= count; nth += 1) {
      meetings += await live(ground, nth, { seed, isSmoke });
      if (nth % (isSmoke ? 1 : 50) === 0) heaps.push(heap());
      if (nth % 10 === 0) console.log(`${nth} of ${count} municipalities, ${meetings} meetings`);
    }
    const seconds = (performance.now() - began) / 1000;
    const { rows } = await ground.admin.query<{ count: number }>(
      'select count(*)::int as count from laget.meeting',
    );
    if (rows[0]?.count !== meetings || meetings === 0)
      throw new Error(`oracle: ${meetings} meetings were planned, ${rows[0]?.count} are written`);
    console.log(`heap after each fiftieth, MB: ${heaps.map((one) => one.toFixed(1)).join(' ')}`);
    const metric = `${count} municipalities, ${meetings} meetings`;
    return [
      figureOf({ metric, unit: 's', goal: 3600 }, [seconds]),
      figureOf({ metric: 'heap, more for every fifty', unit: 'MB', goal: mostGrowth }, [
        isSmoke ? 0 : slopeOf(heaps),
      ]),
    ];
  } finally {
    await ground.stop();
  }
};
