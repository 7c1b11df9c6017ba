import { defineEntity } from '@mikro-orm/core';
import { Owner } from '../owner/owner.row.js';
import { Person } from '../person/person.row.js';
import { Minutes } from './minutes.row.js';
import { p, table } from '../owned.js';

export const MinutesRemarkSchema = defineEntity({
  name: 'MinutesRemark',
  ...table('minutes_remark'),
  indexes: [{ properties: ['owner', 'minutes'] }],
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    minutes: () => p.manyToOne(Minutes).mapToPk(),
    by: () => p.manyToOne(Person).mapToPk(),
    text: p.text(),
    at: p.datetime(3),
  },
});
export class MinutesRemark extends MinutesRemarkSchema.class {}
MinutesRemarkSchema.setClass(MinutesRemark);
