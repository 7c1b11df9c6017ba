import { defineEntity } from '@mikro-orm/core';
import type { ForumId, ReferralId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { p, table } from '../owned.js';

/** What happened, for sockets, mail and other systems: written in the transaction of the deed. */
export const OutboxSchema = defineEntity({
  name: 'Outbox',
  ...table('outbox'),
  indexes: [{ properties: ['epoch', 'tx', 'seq'] }, { properties: ['owner', 'subject'] }],
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    /** Position = (epoch, tx, seq): gap-safe, see QUALITY §2. */
    epoch: p.integer(),
    tx: p.bigint('string'),
    seq: p.integer(),
    fact: p.string().length(60),
    factVersion: p.integer(),
    level: p.enum(['individual', 'system'] as const),
    noun: p.string().length(40),
    subject: p.uuid(),
    forum: p.uuid().$type<ForumId>().nullable(),
    referral: p.uuid().$type<ReferralId>().nullable(),
    ids: p.json<Record<string, string>>(),
    at: p.datetime(3),
  },
});
export class Outbox extends OutboxSchema.class {}
OutboxSchema.setClass(Outbox);
