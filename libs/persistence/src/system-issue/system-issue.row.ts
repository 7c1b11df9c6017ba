import { defineEntity } from '@mikro-orm/core';
import type { SystemIssueId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Forum } from '../forum/forum.row.js';
import { Office } from '../person/office.row.js';
import { Person } from '../person/person.row.js';
import { key, p, table } from '../owned.js';

/** A matter of practice or capacity, written anew without persons, on its way up and back (DOMAIN §8). */
export const SystemIssueSchema = defineEntity({
  name: 'SystemIssue',
  ...table('system_issue'),
  indexes: [
    { properties: ['owner', 'state'] },
    { properties: ['owner', 'atForum'] },
    { properties: ['owner', 'raisedIn'] },
  ],
  properties: {
    id: key<SystemIssueId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    number: p.string().length(20),
    state: p.enum(['raised', 'lifted', 'answered', 'acknowledged'] as const),
    title: p.string().length(200),
    text: p.text(),
    raisedIn: () => p.manyToOne(Forum).mapToPk(),
    raisedBy: () => p.manyToOne(Person).mapToPk(),
    atForum: () => p.manyToOne(Forum).mapToPk().nullable(),
    atOffice: () => p.manyToOne(Office).mapToPk().nullable(),
    respondBy: p.date().nullable(),
    answer: p.text().nullable(),
    answeredAt: p.datetime(3).nullable(),
    raisedAt: p.datetime(3),
    version: p.integer(),
  },
});
export class SystemIssue extends SystemIssueSchema.class {}
SystemIssueSchema.setClass(SystemIssue);
