import { defineEntity } from '@mikro-orm/core';
import type { AgendaItemId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { Person } from '../person/person.row.js';
import { Referral } from './referral.row.js';
import { p, table } from '../owned.js';

/** Access to one case by taking part in it: opens and closes with the item, or lasts while a measure is open. */
export const CaseParticipantSchema = defineEntity({
  name: 'CaseParticipant',
  ...table('case_participant'),
  indexes: [{ properties: ['owner', 'person', 'endedAt'] }, { properties: ['owner', 'referral'] }],
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    referral: () => p.manyToOne(Referral).mapToPk(),
    person: () => p.manyToOne(Person).mapToPk(),
    relation: p.enum(['participant', 'responsible'] as const),
    agendaItem: p.uuid().$type<AgendaItemId>().nullable(),
    fromAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
  },
});
export class CaseParticipant extends CaseParticipantSchema.class {}
CaseParticipantSchema.setClass(CaseParticipant);
