import { defineEntity } from '@mikro-orm/core';
import type { SeatId } from '#kernel/ids';
import { seatRoles } from '#kernel/access/actor';
import type { SeatTerms } from '#kernel/forum/resolved-pack';
import type { Name } from '#kernel/language';
import { Owner } from '../owner/owner.row.js';
import { Office } from '../person/office.row.js';
import { Person } from '../person/person.row.js';
import { Service } from '../person/service.row.js';
import { Unit } from '../person/unit.row.js';
import { Forum } from './forum.row.js';
import { key, p, table } from '../owned.js';

/** A position in a forum. August changes the person, not the seat. */
export const SeatSchema = defineEntity({
  name: 'Seat',
  ...table('seat'),
  indexes: [{ properties: ['owner', 'forum'] }, { properties: ['owner', 'person'] }],
  properties: {
    id: key<SeatId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    forum: () => p.manyToOne(Forum).mapToPk(),
    role: p.enum(seatRoles),
    service: () => p.manyToOne(Service).mapToPk().nullable(),
    office: () => p.manyToOne(Office).mapToPk().nullable(),
    unit: () => p.manyToOne(Unit).mapToPk().nullable(),
    person: () => p.manyToOne(Person).mapToPk().nullable(),
    label: p.json<Name>(),
    /** Required at every meeting; guests and on-demand members are not. */
    required: p.boolean(),
    /** Rotating elected chairs: the day the term ends. */
    termEndsOn: p.date().nullable(),
    /** Guests on schedule: how many meetings per half-year. */
    timesPerHalfYear: p.integer().nullable(),
    /** A guest who comes with a standing item: its key. */
    withItem: p.string().length(60).nullable(),
    /** How it is held, where it is more than an office or a service: one of several, per case, by an agreement. */
    terms: p.json<SeatTerms>().nullable(),
    ord: p.integer(),
    fromOn: p.date(),
    /** The last day, where the plan dates the seat. */
    toOn: p.date().nullable(),
    vacantSince: p.date().nullable(),
    endedAt: p.datetime(3).nullable(),
    endedReason: p.string().length(200).nullable(),
    version: p.integer(),
  },
});
export class Seat extends SeatSchema.class {}
SeatSchema.setClass(Seat);
