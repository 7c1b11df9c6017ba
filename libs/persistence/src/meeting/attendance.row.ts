import { defineEntity } from '@mikro-orm/core';

import { seatRoles } from '#kernel/access/actor';
import { Owner } from '../owner/owner.row.js';
import { Seat } from '../forum/seat.row.js';
import { Person } from '../person/person.row.js';
import { Service } from '../person/service.row.js';
import { Meeting } from './meeting.row.js';
import { p, table } from '../owned.js';

/** A person at a meeting. Nobody who must attend is in two meetings at once: the database refuses it (DOMAIN §10, 2). */
export const AttendanceSchema = defineEntity({
  name: 'Attendance',
  ...table('attendance'),
  indexes: [{ properties: ['owner', 'meeting'] }, { properties: ['owner', 'person'] }],
  uniques: [{ properties: ['meeting', 'person'] }],
  checks: [
    {
      name: 'attendance_no_double_booking',
      expression:
        'EXCLUDE USING gist (owner_id WITH =, person_id WITH =, during WITH &&) WHERE ((required AND (NOT released)))',
    },
  ],
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    meeting: () => p.manyToOne(Meeting).mapToPk(),
    person: () => p.manyToOne(Person).mapToPk(),
    seat: () => p.manyToOne(Seat).mapToPk().nullable(),
    role: p.enum(seatRoles),
    service: () => p.manyToOne(Service).mapToPk().nullable(),
    required: p.boolean(),
    during: p.string().columnType('tstzrange').lazy(),
    /** True when the meeting no longer takes place then: the person is free. */
    released: p.boolean(),
    presence: p.enum(['expected', 'in', 'out', 'absent'] as const),
    version: p.integer(),
  },
});
export class Attendance extends AttendanceSchema.class {}
AttendanceSchema.setClass(Attendance);
