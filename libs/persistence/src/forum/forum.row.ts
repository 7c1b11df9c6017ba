import { defineEntity } from '@mikro-orm/core';
import type { ForumId } from '#kernel/ids';
import { forumStatuses, type LifeStep } from '#kernel/forum/lifecycle';
import type { Name } from '#kernel/language';
import { Owner } from '../owner/owner.row.js';
import { Unit } from '../person/unit.row.js';
import { key, p, table } from '../owned.js';

/** A standing item of a forum; null times: at every meeting. */
export interface StandingItem {
  readonly key: string;
  readonly title: Name;
  readonly timesPerHalfYear: number | null;
}

/** A forum: an instance of a kind, with what the municipality has settled for it. */
export const ForumSchema = defineEntity({
  name: 'Forum',
  ...table('forum'),
  uniques: [{ properties: ['owner', 'key'] }],
  properties: {
    id: key<ForumId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    key: p.string().length(120),
    /** The forum of the model pack it is an instance of. */
    packKey: p.string().length(120),
    kind: p.string().length(40),
    level: p.enum(['individual', 'system', 'both'] as const),
    status: p.enum(forumStatuses),
    /** Every step of its life, the first first; the last is its status. */
    life: p.json<LifeStep[]>(),
    name: p.json<Name>(),
    unit: () => p.manyToOne(Unit).mapToPk().nullable(),
    area: p.string().length(80).nullable(),
    /** What the municipality has settled for this forum: values by the kind's settings schema. */
    settings: p.json<Record<string, unknown>>(),
    /** Purpose, rules with quotes and what the plan leaves open: shown as the forum's mandate. */
    mandate: p.json<Record<string, unknown>>(),
    /** Items that come by themselves: keys, titles, how often. */
    standing: p.json<StandingItem[]>(),
    /** Outcomes of the kind that lead nowhere in this municipality. */
    without: p.json<string[]>(),
    version: p.integer(),
  },
});
export class Forum extends ForumSchema.class {}
ForumSchema.setClass(Forum);
