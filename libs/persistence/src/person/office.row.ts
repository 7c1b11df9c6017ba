import { defineEntity } from '@mikro-orm/core';
import type { OfficeId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import { Owner } from '../owner/owner.row.js';
import { Person } from './person.row.js';
import { Service } from './service.row.js';
import { Unit } from './unit.row.js';
import { key, p, table } from '../owned.js';

/** An office (rektor, kommunalsjef): has an inbox with deadlines like a forum. */
export const OfficeSchema = defineEntity({
  name: 'Office',
  ...table('office'),
  uniques: [{ properties: ['owner', 'key'] }],
  properties: {
    id: key<OfficeId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    key: p.string().length(120),
    role: p.string().length(120),
    name: p.json<Name>(),
    unit: () => p.manyToOne(Unit).mapToPk().nullable(),
    service: () => p.manyToOne(Service).mapToPk().nullable(),
    holder: () => p.manyToOne(Person).mapToPk().nullable(),
    leadership: p.boolean(),
    heldFrom: p.date().nullable(),
    version: p.integer(),
  },
});
export class Office extends OfficeSchema.class {}
OfficeSchema.setClass(Office);
