import { defineEntity } from '@mikro-orm/core';
import type { MinutesId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Forum } from '../forum/forum.row.js';
import { Meeting } from '../meeting/meeting.row.js';
import { Person } from '../person/person.row.js';
import { key, p, table } from '../owned.js';

export const MinutesSchema = defineEntity({
  name: 'Minutes',
  ...table('minutes'),
  indexes: [{ properties: ['owner', 'forum', 'state'] }],
  properties: {
    id: key<MinutesId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    meeting: () => p.manyToOne(Meeting).mapToPk().unique(),
    forum: () => p.manyToOne(Forum).mapToPk(),
    state: p.enum([
      'prepared',
      'summoned',
      'in-session',
      'drafted',
      'circulated',
      'approved',
      'locked',
    ] as const),
    number: p.string().length(20).nullable(),
    circulatedAt: p.datetime(3).nullable(),
    remarksDueOn: p.date().nullable(),
    approvedAt: p.datetime(3).nullable(),
    approvedBy: () => p.manyToOne(Person).mapToPk().nullable(),
    /** The approved minutes, frozen: rendered structure without case content on system level. */
    body: p.json<Record<string, unknown>>().nullable(),
    hash: p.string().length(64).nullable(),
    version: p.integer(),
  },
});
export class Minutes extends MinutesSchema.class {}
MinutesSchema.setClass(Minutes);
