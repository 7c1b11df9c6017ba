import { defineEntity } from '@mikro-orm/core';
import type { ServiceId, WaiverId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Person } from '../person/person.row.js';
import { Referral } from './referral.row.js';
import { key, p, table } from '../owned.js';

/** ConfidentialityWaiver: a consent that lifts secrecy towards the services it names (DOMAIN §5). */
export const WaiverSchema = defineEntity({
  name: 'Waiver',
  ...table('waiver'),
  indexes: [{ properties: ['owner', 'referral'] }],
  properties: {
    id: key<WaiverId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    referral: () => p.manyToOne(Referral).mapToPk(),
    capacity: p.enum(['both-guardians', 'one-guardian', 'youth'] as const),
    state: p.enum(['given', 'refused', 'withdrawn', 'expired'] as const),
    services: p.json<ServiceId[]>(),
    purpose: p.string().length(400),
    channel: p.enum(['paper', 'phone', 'in-person', 'signed-in'] as const),
    noticeVersion: p.string().length(40),
    givenOn: p.date(),
    validFrom: p.date(),
    validUntil: p.date(),
    recordedBy: () => p.manyToOne(Person).mapToPk(),
    endedAt: p.datetime(3).nullable(),
  },
});
export class Waiver extends WaiverSchema.class {}
WaiverSchema.setClass(Waiver);
