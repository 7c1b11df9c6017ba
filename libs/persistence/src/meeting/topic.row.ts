import { defineEntity } from '@mikro-orm/core';
import type { TopicId } from '#kernel/ids';
import { itemTypes } from '#kernel/meeting/item-types';
import { Owner } from '../owner/owner.row.js';
import { Forum } from '../forum/forum.row.js';
import { Minutes } from '../minutes/minutes.row.js';
import { Person } from '../person/person.row.js';
import { Referral } from '../referral/referral.row.js';
import { SystemIssue } from '../system-issue/system-issue.row.js';
import { key, p, table } from '../owned.js';

/** What a forum has to deal with; lives across meetings until it is concluded. */
export const TopicSchema = defineEntity({
  name: 'Topic',
  ...table('topic'),
  indexes: [{ properties: ['owner', 'forum', 'state'] }],
  checks: [
    // DOMAIN §3: a system item has no relation to a person in the schema.
    { name: 'topic_case_is_case', expression: "((type = 'case') = (referral_id IS NOT NULL))" },
  ],
  properties: {
    id: key<TopicId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    forum: () => p.manyToOne(Forum).mapToPk(),
    type: p.enum(itemTypes),
    /** Words of a system item. A case has its title from the referral and none here. */
    title: p.string().length(200).nullable(),
    referral: () => p.manyToOne(Referral).mapToPk().nullable(),
    systemIssue: () => p.manyToOne(SystemIssue).mapToPk().nullable(),
    minutesReceived: () => p.manyToOne(Minutes).mapToPk().nullable(),
    standing: p.string().length(60).nullable(),
    state: p.enum(['waiting', 'placed', 'concluded', 'withdrawn'] as const),
    raisedBy: () => p.manyToOne(Person).mapToPk().nullable(),
    minutes: p.integer(),
    createdAt: p.datetime(3),
    version: p.integer(),
  },
});
export class Topic extends TopicSchema.class {}
TopicSchema.setClass(Topic);
