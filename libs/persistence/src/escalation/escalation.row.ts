import { defineEntity } from '@mikro-orm/core';
import type { EscalationId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Action } from '../action/action.row.js';
import { Forum } from '../forum/forum.row.js';
import { Office } from '../person/office.row.js';
import { Person } from '../person/person.row.js';
import { key, p, table } from '../owned.js';

/** Something nobody did in time, in an office's inbox with a date. */
export const EscalationSchema = defineEntity({
  name: 'Escalation',
  ...table('escalation'),
  indexes: [{ properties: ['owner', 'toOffice', 'state'] }],
  uniques: [{ properties: ['action', 'reason'] }],
  properties: {
    id: key<EscalationId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    reason: p.string().length(60),
    level: p.enum(['individual', 'system'] as const),
    fromForum: () => p.manyToOne(Forum).mapToPk(),
    toOffice: () => p.manyToOne(Office).mapToPk(),
    action: () => p.manyToOne(Action).mapToPk().nullable(),
    state: p.enum(['open', 'answered'] as const),
    respondBy: p.date(),
    answer: p.text().nullable(),
    answeredAt: p.datetime(3).nullable(),
    answeredBy: () => p.manyToOne(Person).mapToPk().nullable(),
    raisedAt: p.datetime(3),
    version: p.integer(),
  },
});
export class Escalation extends EscalationSchema.class {}
EscalationSchema.setClass(Escalation);
