/**
 * P2: the rows of planned meetings as OpenMeetings writes them, behind row level security, against COPY of the same rows
 * as superuser; and the same written again.
 * Oracle: both leave the very same rows, and what is written again writes none.
 * Control: another municipality's fence must write nothing, and see nothing.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { type OpenedMeeting, writeMeetings } from '#persistence/meeting/opening.queries';
import { type Bench, type Figure, figureOf } from '../figure.ts';
import { fenceOf, foundTown, type Ground, layGround, meetingsOf, type Town } from './ground.ts';
import { copyMeetings } from './reference.ts';

const firstDay = Date.parse('2026-08-18');

/** So many meetings for each of a hundred forums, a few days apart. */
const invent = (town: Town, each: number): OpenedMeeting[] =>
  meetingsOf(
    town,
    1,
    town.forums.flatMap((_, forum) =>
      Array.from({ length: each }, (__, nth) => ({
        forum,
        day: new Date(firstDay + (nth % 300) * 86_400_000).toISOString().slice(0, 10),
        starts: `${String(8 + (nth % 7)).padStart(2, '0')}:15`,
        minutes: 60 + 15 * (forum % 3),
      })),
    ),
  );

const write = (
  { orm }: Ground,
  town: Pick<Town, 'owner'>,
  rows: readonly OpenedMeeting[],
): Promise<number> => {
  const em = orm.em.fork() as EntityManager;
  em.setSessionContext({ variables: fenceOf(town) });
  return em.transactional((tx) => writeMeetings(tx, rows));
};

const empty = ({ admin }: Ground) => admin.query('truncate laget.meeting cascade');

const digest = async ({ admin }: Ground): Promise<string> => {
  const { rows } = await admin.query<{ all: string }>(
    `select count(*) || ' ' || coalesce(md5(string_agg(m::text, '|' order by m.id)), '') as all from laget.meeting m`,
  );
  return rows[0]?.all ?? '';
};

async function judge(ground: Ground, town: Town, rows: readonly OpenedMeeting[]): Promise<void> {
  await empty(ground);
  await copyMeetings(ground.admin, rows);
  const copied = await digest(ground);
  await empty(ground);
  const counts = [await write(ground, town, rows), await write(ground, town, rows)];
  const again = rows.map((one) => ({ ...one, id: one.id.replace(/^0/, '1') as typeof one.id }));
  const renamed = again.map((one) => ({ ...one, uid: `${one.id}@laget.example` }));
  counts.push(await write(ground, town, renamed));
  if (counts.join() !== `${rows.length},0,0`)
    throw new Error(`oracle: wrote ${counts.join()} of ${rows.length} meetings`);
  if ((await digest(ground)) !== copied) throw new Error('oracle: COPY left other rows');
  await empty(ground);
  const stranger = await foundTown(ground.admin, 2, 1);
  const isRefused = await write(ground, stranger, rows).then(
    () => false,
    () => true,
  );
  if (!isRefused || (await digest(ground)) !== '0 ')
    throw new Error('control: another municipality wrote meetings');
}

const time = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const figure = (
  of: Pick<Figure, 'metric' | 'goal'>,
  ours: readonly number[],
  copy: number,
): Figure => {
  const found = figureOf({ ...of, unit: 'ms' }, ours);
  return { ...found, reference: copy, ratio: Math.round((100 * found.ours) / copy) / 100 };
};

export const run: Bench = async ({ rounds, size }) => {
  const ground = await layGround();
  try {
    const town = await foundTown(ground.admin, 1, 100);
    const rows = invent(town, size === 'smoke' ? 3 : 200);
    await judge(ground, town, rows);
    const [copy, first, again]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round += 1) {
      await empty(ground);
      copy.push(await time(() => copyMeetings(ground.admin, rows)));
      await empty(ground);
      first.push(await time(() => write(ground, town, rows)));
      again.push(await time(() => write(ground, town, rows)));
    }
    const reference = figureOf({ metric: '', unit: 'ms', goal: 0 }, copy).ours;
    return [
      figure({ metric: `${rows.length} meetings, against COPY`, goal: 2.5 }, first, reference),
      figure({ metric: 'the same again', goal: 1 }, again, reference),
    ];
  } finally {
    await ground.stop();
  }
};
