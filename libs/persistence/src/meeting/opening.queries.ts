import type { EntityManager } from '@mikro-orm/postgresql';
import { inBulk } from '../in-bulk.js';
import type { ForumId, MeetingId, OwnerId, SeriesId } from '#kernel/ids';

/** A meeting as it is first written. */
export interface OpenedMeeting {
  readonly id: MeetingId;
  readonly owner: OwnerId;
  readonly forum: ForumId;
  /** The forum it is held together with. */
  readonly joint: ForumId | null;
  readonly series: SeriesId;
  /** Its name for life in the series. */
  readonly key: string;
  readonly uid: string;
  readonly day: string;
  readonly starts: string;
  readonly minutes: number;
  readonly zone: string;
  readonly place: string;
  readonly carries: readonly string[];
  readonly changedAt: Date;
}

/** Bounds a statement's parameters; more meetings take more statements. */
const atOnce = 5000;

const insert = `
  insert into laget.meeting
    (id, owner_id, forum_id, joint_forum_id, series_id, occurrence, uid, sequence, day, starts, minutes, zone, place, state, carries, changed_at, version)
  select id, owner, forum, joint, series, key, uid, 0, day, starts, minutes, zone, place, 'planned', carries, at, 1
  from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::date[], ?::time[], ?::int[], ?::text[],
    ?::text[], ?::jsonb[], ?::timestamptz[])
    as line (id, owner, forum, joint, series, key, uid, day, starts, minutes, zone, place, carries, at)
  on conflict do nothing`;

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
const listOf = <Row>(rows: readonly Row[], textOf: (row: Row) => string | null): string => {
  const texts = rows.map(textOf).map((text) => (text === null ? 'null' : quoted(text)));
  return `{${texts.join(',')}}`;
};

/**
 * Writes planned meetings that nothing has happened to. Those that stand already, by id or by name in their series,
 * stay as they are: written again it writes nothing.
 * @returns how many were written
 */
export const writeMeetings = (
  em: EntityManager,
  meetings: readonly OpenedMeeting[],
): Promise<number> => inBulk(em, () => writeAll(em, meetings));

async function writeAll(em: EntityManager, meetings: readonly OpenedMeeting[]): Promise<number> {
  let written = 0;
  for (let from = 0; from < meetings.length; from += atOnce) {
    const rows = meetings.slice(from, from + atOnce);
    const { affectedRows } = await em.execute<{ affectedRows: number }>(
      insert,
      [
        listOf(rows, ({ id }) => id),
        listOf(rows, ({ owner }) => owner),
        listOf(rows, ({ forum }) => forum),
        listOf(rows, ({ joint }) => joint),
        listOf(rows, ({ series }) => series),
        listOf(rows, ({ key }) => key),
        listOf(rows, ({ uid }) => uid),
        listOf(rows, ({ day }) => day),
        listOf(rows, ({ starts }) => starts),
        listOf(rows, ({ minutes }) => String(minutes)),
        listOf(rows, ({ zone }) => zone),
        listOf(rows, ({ place }) => place),
        listOf(rows, ({ carries }) => JSON.stringify(carries)),
        listOf(rows, ({ changedAt }) => changedAt.toISOString()),
      ],
      'run',
    );
    written += affectedRows;
  }
  return written;
}
