import { defineEntity } from '@mikro-orm/core';
import type { AgendaItemId, MeetingId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Forum } from '../forum/forum.row.js';
import { Series } from './series.row.js';
import { key, p, table } from '../owned.js';

/** One meeting. Wall clock is the truth, `during` follows from it. */
export const MeetingSchema = defineEntity({
  name: 'Meeting',
  ...table('meeting'),
  indexes: [
    { properties: ['owner', 'forum', 'day'] },
    { properties: ['owner', 'joint', 'day'] },
    { properties: ['owner', 'day'] },
  ],
  uniques: [{ properties: ['series', 'occurrence'] }],
  checks: [
    {
      name: 'meeting_joint_with_another',
      expression: 'joint_forum_id <> forum_id',
    },
  ],
  properties: {
    id: key<MeetingId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    forum: () => p.manyToOne(Forum).mapToPk(),
    /** The forum it is held together with. It counts as a meeting of both. */
    joint: () => p.manyToOne(Forum).mapToPk().fieldName('joint_forum_id').nullable(),
    series: () => p.manyToOne(Series).mapToPk().nullable(),
    /** Stable name of the occurrence within its series, as `2026/03`. Never changes, also when the meeting moves. */
    occurrence: p.string().length(20).nullable(),
    uid: p.string().length(120).unique(),
    sequence: p.integer(),
    day: p.date(),
    starts: p.string().columnType('time(0)'),
    minutes: p.integer(),
    zone: p.string().length(60),
    during: p
      .string()
      .columnType('tstzrange')
      .generated(
        "(tstzrange(((day + starts) AT TIME ZONE zone), (((day + starts) + make_interval(mins => minutes)) AT TIME ZONE zone), '[)'::text)) stored",
      )
      .nullable()
      .lazy(),
    place: p.string().length(200),
    state: p.enum(['planned', 'summoned', 'in-session', 'held', 'cancelled'] as const),
    summonedAt: p.datetime(3).nullable(),
    startedAt: p.datetime(3).nullable(),
    endedAt: p.datetime(3).nullable(),
    /** The item in hand while the meeting runs. */
    currentItem: p.uuid().$type<AgendaItemId>().nullable(),
    reason: p.string().length(400).nullable(),
    /** Obligations this meeting carries this half-year: keys of standing items and guests. */
    carries: p.json<string[]>(),
    changedAt: p.datetime(3),
    version: p.integer(),
  },
});
export class Meeting extends MeetingSchema.class {}
MeetingSchema.setClass(Meeting);
