import { defineEntity } from '@mikro-orm/core';
import type { DutyId, SeatId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Forum } from '../forum/forum.row.js';
import { Seat } from '../forum/seat.row.js';
import { Person } from '../person/person.row.js';
import { id, key, p, table } from '../owned.js';

/** Something the plan asks of a forum at a time: an election, for one. */
export const DutySchema = defineEntity({
  name: 'Duty',
  ...table('duty'),
  uniques: [{ properties: ['owner', 'kind', 'forum', 'period'] }],
  properties: {
    id: key<DutyId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    /** What has to be done: `election` asks the forum to choose a chair. */
    kind: p.string().length(40),
    forum: () => p.manyToOne(Forum).mapToPk(),
    seat: () => p.manyToOne(Seat).mapToPk().nullable(),
    /** The seat that was chosen, so that the turn can be kept the next time. */
    chosen: id<SeatId>().nullable(),
    /** Who sat in it then: the seat goes on to others, the history does not. */
    chosenPerson: () => p.manyToOne(Person).mapToPk().nullable(),
    /** Names the period, so that the same duty is asked for once. */
    period: p.string().length(40),
    dueOn: p.date(),
    state: p.enum(['open', 'done'] as const),
    doneAt: p.datetime(3).nullable(),
    doneBy: () => p.manyToOne(Person).mapToPk().nullable(),
    createdAt: p.datetime(3),
    version: p.integer(),
  },
});
export class Duty extends DutySchema.class {}
DutySchema.setClass(Duty);
