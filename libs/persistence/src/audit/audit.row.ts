import { defineEntity } from '@mikro-orm/core';
import type { PersonId, ReferralId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { p, table } from '../owned.js';

/** Who did, read or was denied what: codes and ids, never text. Written in the transaction of the deed. */
export const AuditSchema = defineEntity({
  name: 'Audit',
  ...table('audit'),
  indexes: [{ properties: ['owner', 'subject'] }, { properties: ['owner', 'referral'] }],
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    // given by the database while the deed holds its locks, so that what took effect later stands later, whatever the clocks said
    position: p.bigint().generated('identity'),
    at: p.datetime(3),
    actorKind: p.enum(['person', 'clock'] as const),
    person: p.uuid().$type<PersonId>().nullable(),
    verb: p.string().length(60),
    result: p.enum(['done', 'read', 'denied'] as const),
    fact: p.string().length(60).nullable(),
    noun: p.string().length(40),
    subject: p.uuid().nullable(),
    referral: p.uuid().$type<ReferralId>().nullable(),
    fromState: p.string().length(30).nullable(),
    toState: p.string().length(30).nullable(),
    code: p.string().length(80).nullable(),
  },
});
export class Audit extends AuditSchema.class {}
AuditSchema.setClass(Audit);
