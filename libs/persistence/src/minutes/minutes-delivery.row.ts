import { defineEntity } from '@mikro-orm/core';
import { Owner } from '../owner/owner.row.js';
import { ForumEdge } from '../forum/forum-edge.row.js';
import { Forum } from '../forum/forum.row.js';
import { Topic } from '../meeting/topic.row.js';
import { Minutes } from './minutes.row.js';
import { p, table } from '../owned.js';

/** One set of minutes sent along one edge: exactly once (DOMAIN §10, 6). */
export const MinutesDeliverySchema = defineEntity({
  name: 'MinutesDelivery',
  ...table('minutes_delivery'),
  uniques: [{ properties: ['minutes', 'edge'] }],
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    minutes: () => p.manyToOne(Minutes).mapToPk(),
    edge: () => p.manyToOne(ForumEdge).mapToPk(),
    toForum: () => p.manyToOne(Forum).mapToPk().nullable(),
    topic: () => p.manyToOne(Topic).mapToPk().nullable(),
    /** What the receiving forum answered, told back to the sender. */
    answer: p.text().nullable(),
    answeredAt: p.datetime(3).nullable(),
    at: p.datetime(3),
  },
});
export class MinutesDelivery extends MinutesDeliverySchema.class {}
MinutesDeliverySchema.setClass(MinutesDelivery);
