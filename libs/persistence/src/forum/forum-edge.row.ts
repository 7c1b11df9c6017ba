import { defineEntity } from '@mikro-orm/core';
import type { EdgeId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Office } from '../person/office.row.js';
import { Service } from '../person/service.row.js';
import { Forum } from './forum.row.js';
import { key, p, table } from '../owned.js';

/**
 * A way something may be sent. What has no edge cannot be sent (DOMAIN §1). A way the model no longer has is ended and
 * stays: minutes that went along it name it.
 */
export const ForumEdgeSchema = defineEntity({
  name: 'ForumEdge',
  ...table('forum_edge'),
  indexes: [{ properties: ['owner', 'from'] }, { properties: ['owner', 'toForum'] }],
  properties: {
    id: key<EdgeId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    kind: p.string().length(40),
    from: () => p.manyToOne(Forum).mapToPk().fieldName('from_forum_id'),
    toForum: () => p.manyToOne(Forum).mapToPk().nullable(),
    toOffice: () => p.manyToOne(Office).mapToPk().nullable(),
    toService: () => p.manyToOne(Service).mapToPk().nullable(),
    reason: p.string().length(120).nullable(),
    days: p.integer().nullable(),
    endedAt: p.datetime(3).nullable(),
  },
});
export class ForumEdge extends ForumEdgeSchema.class {}
ForumEdgeSchema.setClass(ForumEdge);
