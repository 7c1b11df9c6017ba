import { defineEntity } from '@mikro-orm/core';
import type { ActionId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Forum } from '../forum/forum.row.js';
import { AgendaItem } from '../meeting/agenda-item.row.js';
import { Person } from '../person/person.row.js';
import { Service } from '../person/service.row.js';
import { Referral } from '../referral/referral.row.js';
import { key, p, table } from '../owned.js';

/** Tiltak: who does what by when. */
export const ActionSchema = defineEntity({
  name: 'Action',
  ...table('action'),
  indexes: [
    { properties: ['owner', 'forum', 'state'] },
    { properties: ['owner', 'person', 'state'] },
    { properties: ['owner', 'dueOn'] },
  ],
  checks: [
    {
      name: 'action_case_stays_in_case',
      expression: "((level = 'individual') = (referral_id IS NOT NULL))",
    },
  ],
  properties: {
    id: key<ActionId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    forum: () => p.manyToOne(Forum).mapToPk(),
    level: p.enum(['individual', 'system'] as const),
    referral: () => p.manyToOne(Referral).mapToPk().nullable(),
    agendaItem: () => p.manyToOne(AgendaItem).mapToPk().nullable(),
    goal: p.text(),
    what: p.text(),
    service: () => p.manyToOne(Service).mapToPk().nullable(),
    person: () => p.manyToOne(Person).mapToPk().nullable(),
    dueOn: p.date(),
    evaluateOn: p.date().nullable(),
    state: p.enum(['open', 'started', 'done', 'dropped'] as const),
    response: p.enum(['waiting', 'accepted', 'disputed'] as const),
    lateReason: p.text().nullable(),
    outcomeNote: p.text().nullable(),
    escalatedOn: p.date().nullable(),
    createdAt: p.datetime(3),
    doneAt: p.datetime(3).nullable(),
    version: p.integer(),
  },
});
export class Action extends ActionSchema.class {}
ActionSchema.setClass(Action);
