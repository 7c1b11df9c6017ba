import { defineEntity } from '@mikro-orm/core';
import type { ChildId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Unit } from './unit.row.js';
import { key, p, table } from '../owned.js';

/** The child of an identified case. Reached through a case only: there is no list of children. */
export const ChildSchema = defineEntity({
  name: 'Child',
  ...table('child'),
  indexes: [{ properties: ['owner'] }],
  properties: {
    id: key<ChildId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    givenName: p.string().length(100),
    familyName: p.string().length(100),
    bornOn: p.date(),
    unit: () => p.manyToOne(Unit).mapToPk().nullable(),
    guardians: p.json<{ name: string; relation: string }[]>(),
  },
});
export class Child extends ChildSchema.class {}
ChildSchema.setClass(Child);
