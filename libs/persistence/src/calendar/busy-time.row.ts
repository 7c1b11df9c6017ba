import { defineEntity } from '@mikro-orm/core';
import type { BusyTimeId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Person } from '../person/person.row.js';
import { key, p, table } from '../owned.js';

/** Hours in which somebody is taken by something that is not ours: that, and never by what. */
export const BusyTimeSchema = defineEntity({
  name: 'BusyTime',
  ...table('busy_time'),
  indexes: [
    {
      name: 'busy_time_once',
      expression:
        'create unique index busy_time_once on laget.busy_time using btree (owner_id, person_id, day, starts, minutes) where (ended_at is null)',
    },
  ],
  checks: [{ name: 'busy_time_in_a_day', expression: '((minutes > 0) AND (minutes <= 1440))' }],
  properties: {
    id: key<BusyTimeId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    person: () => p.manyToOne(Person).mapToPk(),
    day: p.date(),
    /** Wall clock in Norway. */
    starts: p.string().columnType('time(0)'),
    minutes: p.integer(),
    /** The file it was read from, in the words of whoever sent it; shown to that person only. */
    source: p.string().length(120),
    readOn: p.date(),
    endedAt: p.datetime(3).nullable(),
    endedReason: p.string().length(200).nullable(),
  },
});
export class BusyTime extends BusyTimeSchema.class {}
BusyTimeSchema.setClass(BusyTime);
