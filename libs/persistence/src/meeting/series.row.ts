import { defineEntity } from '@mikro-orm/core';
import type { SeriesId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Forum } from '../forum/forum.row.js';
import { key, p, table } from '../owned.js';

export const SeriesSchema = defineEntity({
  name: 'Series',
  ...table('series'),
  uniques: [{ properties: ['owner', 'forum', 'schoolYear'] }],
  properties: {
    id: key<SeriesId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    forum: () => p.manyToOne(Forum).mapToPk(),
    schoolYear: p.integer(),
    cadence: p.json<Record<string, unknown>>(),
    /** Where in the week and month the forum prefers to meet. */
    preference: p.json<Record<string, unknown>>(),
    minutes: p.integer(),
    place: p.string().length(200),
    zone: p.string().length(60),
    version: p.integer(),
  },
});
export class Series extends SeriesSchema.class {}
SeriesSchema.setClass(Series);
