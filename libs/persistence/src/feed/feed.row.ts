import { defineEntity } from '@mikro-orm/core';
import type { FeedId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Forum } from '../forum/forum.row.js';
import { Person } from '../person/person.row.js';
import { key, p, table } from '../owned.js';

/** A secret calendar address of one person. */
export const FeedSchema = defineEntity({
  name: 'Feed',
  ...table('feed'),
  indexes: [{ properties: ['owner', 'person'] }],
  properties: {
    id: key<FeedId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    person: () => p.manyToOne(Person).mapToPk(),
    forum: () => p.manyToOne(Forum).mapToPk().nullable(),
    /** SHA-256 of the secret part of the address; the secret itself is shown once. */
    tokenHash: p.string().length(64).unique(),
    createdAt: p.datetime(3),
    revokedAt: p.datetime(3).nullable(),
    fetchedAt: p.datetime(3).nullable(),
    version: p.integer(),
  },
});
export class Feed extends FeedSchema.class {}
FeedSchema.setClass(Feed);
