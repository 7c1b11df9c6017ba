import { defineEntity } from '@mikro-orm/core';
import type { ServiceId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import { Owner } from '../owner/owner.row.js';
import { key, p, table } from '../owned.js';

export const ServiceSchema = defineEntity({
  name: 'Service',
  ...table('service'),
  uniques: [{ properties: ['owner', 'key'] }],
  properties: {
    id: key<ServiceId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    key: p.string().length(80),
    name: p.json<Name>(),
    /** Employed elsewhere: police, hospital, county. */
    external: p.boolean(),
    /** The municipalities that share it, by key; empty where it is the owner's own. */
    serves: p.json<string[]>(),
  },
});
export class Service extends ServiceSchema.class {}
ServiceSchema.setClass(Service);
