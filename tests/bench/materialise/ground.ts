/** A database of a bench's own, and the municipalities that meetings are written for. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { ForumId, Id, MeetingId, OwnerId, SeriesId } from '#kernel/ids';
import { migrate } from '#persistence/migrate';
import type { OpenedMeeting } from '#persistence/meeting/opening.queries';
import { ormConfig } from '#persistence/orm.config';
import { startEmbedded } from '../../../apps/one/src/embedded/embedded.ts';

/** A migrated, empty database. */
export interface Ground {
  /** As the product connects, behind row level security. */
  readonly orm: MikroORM;
  /** As superuser, for laying the ground and counting. */
  readonly admin: pg.Client;
  stop(): Promise<void>;
}

export async function layGround(): Promise<Ground> {
  const dataDir = mkdtempSync(join(tmpdir(), 'laget-bench-'));
  chmodSync(dataDir, 0o755); // the database's user must reach its folder
  const server = await startEmbedded({ dataDir: join(dataDir, 'db'), test: true });
  await migrate(server.ownerUrl);
  const orm = await MikroORM.init(ormConfig(server.appUrl));
  const onLaget = new URL(server.adminUrl);
  onLaget.pathname = new URL(server.appUrl).pathname;
  const admin = new pg.Client({ connectionString: onLaget.toString() });
  await admin.connect();
  return {
    orm,
    admin,
    async stop() {
      await admin.end();
      await orm.close(true);
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** An id that is the same for the same two numbers. */
export const idOf = <Branded extends Id<string>>(kind: number, number: number): Branded =>
  `0198624c-2c00-7${kind.toString(16).padStart(3, '0')}-8000-${number.toString(16).padStart(12, '0')}` as Branded;

/** A municipality with its forums; a forum's series has its number. */
export interface Town {
  readonly owner: OwnerId;
  readonly forums: readonly { readonly forum: ForumId; readonly series: SeriesId }[];
}

/** Founds a municipality with so many forums. @param number which one it is, from 1 */
export async function foundTown(admin: pg.Client, number: number, forums: number): Promise<Town> {
  const owner = idOf<OwnerId>(1, number);
  await admin.query(
    `insert into laget.owner (id, key, kind, name, covers, regions, around, created_at)
     values ($1, $2, 'municipality', '{"nb": "Kommune"}', '[]', '[]', '[]', now())`,
    [owner, `town-${number}`],
  );
  const all = Array.from({ length: forums }, (_, nth) => ({
    forum: idOf<ForumId>(2, number * 10_000 + nth),
    series: idOf<SeriesId>(3, number * 10_000 + nth),
  }));
  const [ids, series] = [all.map(({ forum }) => forum), all.map((one) => one.series)];
  await admin.query(
    `insert into laget.forum (id, owner_id, key, pack_key, kind, level, status, life, name, settings, mandate, standing, without, version)
     select id, $1, id::text, 'local-team', 'local-team', 'individual', 'active', '{}', '{"nb": "Lag"}', '{}', '{}', '[]', '[]', 1
     from unnest($2::uuid[]) id`,
    [owner, ids],
  );
  await admin.query(
    `insert into laget.series (id, owner_id, forum_id, school_year, cadence, preference, minutes, place, zone, version)
     select series, $1, forum, 2026, '{}', '{}', 60, 'Rådhuset', 'Europe/Oslo', 1
     from unnest($2::uuid[], $3::uuid[]) line (forum, series)`,
    [owner, ids, series],
  );
  return { owner, forums: all };
}

/** When a meeting is held, and by which of the town's forums. */
export interface When {
  readonly forum: number;
  readonly day: string;
  readonly starts: string;
  readonly minutes: number;
}

/** The meetings of a town as rows; each id follows from the town and the meeting's number. */
export function meetingsOf({ owner, forums }: Town, number: number, all: readonly When[]) {
  const counts = new Map<number, number>();
  return all.map(({ forum, ...when }, nth): OpenedMeeting => {
    const count = (counts.get(forum) ?? 0) + 1;
    counts.set(forum, count);
    const own = forums[forum];
    if (own === undefined) throw new Error(`the town has no forum ${forum}`);
    const id = idOf<MeetingId>(4, number * 1_000_000 + nth);
    return {
      ...{
        id,
        owner,
        ...own,
        joint: null,
        ...when,
        key: `2026/${count}`,
        uid: `${id}@laget.example`,
      },
      ...{ zone: 'Europe/Oslo', place: 'Rådhuset, møterom 2', carries: ['slt', 'guest:police'] },
      changedAt: new Date('2026-08-01T08:00:00.123Z'),
    };
  });
}

/** The fence that a deed of the town's own stands in (row level security). */
export const fenceOf = ({ owner }: Pick<Town, 'owner'>) => ({
  'app.owner': owner,
  'app.owners': `{${owner}}`,
});
