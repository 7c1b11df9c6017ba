import { defineEntity } from '@mikro-orm/core';
import { Owner } from '../owner/owner.row.js';
import { AgendaItem } from '../meeting/agenda-item.row.js';
import { Service } from '../person/service.row.js';
import { Referral } from '../referral/referral.row.js';
import { Minutes } from './minutes.row.js';
import { p, table } from '../owned.js';

/** The part of approved minutes that concerns one case, for one reader. */
export const ExtractSchema = defineEntity({
  name: 'Extract',
  ...table('extract'),
  indexes: [{ properties: ['owner', 'referral'] }, { properties: ['owner', 'minutes'] }],
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    minutes: () => p.manyToOne(Minutes).mapToPk(),
    agendaItem: () => p.manyToOne(AgendaItem).mapToPk(),
    referral: () => p.manyToOne(Referral).mapToPk(),
    audience: p.enum(['family', 'service'] as const),
    service: () => p.manyToOne(Service).mapToPk().nullable(),
    body: p.json<Record<string, unknown>>(),
    hash: p.string().length(64),
    at: p.datetime(3),
  },
});
export class Extract extends ExtractSchema.class {}
ExtractSchema.setClass(Extract);
