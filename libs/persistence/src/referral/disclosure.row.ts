import { defineEntity } from '@mikro-orm/core';
import type { MeetingId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Person } from '../person/person.row.js';
import { Service } from '../person/service.row.js';
import { Referral } from './referral.row.js';
import { Waiver } from './waiver.row.js';
import { p, table } from '../owned.js';

/** That something of a case was shared, with whom, when, and by which rule. */
export const DisclosureSchema = defineEntity({
  name: 'Disclosure',
  ...table('disclosure'),
  indexes: [{ properties: ['owner', 'referral'] }],
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    referral: () => p.manyToOne(Referral).mapToPk(),
    waiver: () => p.manyToOne(Waiver).mapToPk().nullable(),
    meeting: p.uuid().$type<MeetingId>().nullable(),
    toService: () => p.manyToOne(Service).mapToPk().nullable(),
    toPerson: () => p.manyToOne(Person).mapToPk().nullable(),
    /** The rule that decided, as a code. */
    rule: p.string().length(80),
    at: p.datetime(3),
  },
});
export class Disclosure extends DisclosureSchema.class {}
DisclosureSchema.setClass(Disclosure);
