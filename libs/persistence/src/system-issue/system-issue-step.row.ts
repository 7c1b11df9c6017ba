import { defineEntity } from '@mikro-orm/core';
import { Owner } from '../owner/owner.row.js';
import { Forum } from '../forum/forum.row.js';
import { Office } from '../person/office.row.js';
import { Person } from '../person/person.row.js';
import { SystemIssue } from './system-issue.row.js';
import { p, table } from '../owned.js';

export const SystemIssueStepSchema = defineEntity({
  name: 'SystemIssueStep',
  ...table('system_issue_step'),
  indexes: [{ properties: ['owner', 'issue'] }],
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    issue: () => p.manyToOne(SystemIssue).mapToPk(),
    deed: p.enum(['raised', 'lifted', 'answered', 'acknowledged'] as const),
    fromForum: () => p.manyToOne(Forum).mapToPk().nullable(),
    toForum: () => p.manyToOne(Forum).mapToPk().nullable(),
    toOffice: () => p.manyToOne(Office).mapToPk().nullable(),
    by: () => p.manyToOne(Person).mapToPk().nullable(),
    text: p.text().nullable(),
    respondBy: p.date().nullable(),
    at: p.datetime(3),
    ord: p.integer(),
  },
});
export class SystemIssueStep extends SystemIssueStepSchema.class {}
SystemIssueStepSchema.setClass(SystemIssueStep);
