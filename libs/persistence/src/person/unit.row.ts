import { defineEntity } from '@mikro-orm/core';
import type { UnitId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { key, p, table } from '../owned.js';

export const UnitSchema = defineEntity({
  name: 'Unit',
  ...table('unit'),
  uniques: [{ properties: ['owner', 'key'] }],
  properties: {
    id: key<UnitId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    key: p.string().length(80),
    name: p.string().length(200),
    kind: p.enum(['school', 'kindergarten', 'combined'] as const),
    area: p.string().length(80).nullable(),
  },
});
export class Unit extends UnitSchema.class {}
UnitSchema.setClass(Unit);
