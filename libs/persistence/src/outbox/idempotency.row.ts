import { defineEntity } from '@mikro-orm/core';
import type { PersonId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { p, table } from '../owned.js';

export const IdempotencySchema = defineEntity({
  name: 'Idempotency',
  ...table('idempotency'),
  uniques: [{ properties: ['owner', 'person', 'key'] }],
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    person: p.uuid().$type<PersonId>(),
    key: p.string().length(100),
    verb: p.string().length(60),
    /** The answer that was given, so that a resend gets the same. */
    answer: p.json<unknown>(),
    at: p.datetime(3),
  },
});
export class Idempotency extends IdempotencySchema.class {}
IdempotencySchema.setClass(Idempotency);
