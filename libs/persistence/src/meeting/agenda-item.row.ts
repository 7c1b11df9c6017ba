import { defineEntity } from '@mikro-orm/core';
import type { AgendaItemId } from '#kernel/ids';
import { itemTypes } from '#kernel/meeting/item-types';
import { Owner } from '../owner/owner.row.js';
import { Service } from '../person/service.row.js';
import { Referral } from '../referral/referral.row.js';
import { Meeting } from './meeting.row.js';
import { Topic } from './topic.row.js';
import { key, p, table } from '../owned.js';

export const AgendaItemSchema = defineEntity({
  name: 'AgendaItem',
  ...table('agenda_item'),
  indexes: [
    { properties: ['owner', 'meeting'] },
    { properties: ['owner', 'referral'] },
    { properties: ['owner', 'topic'] },
    // A topic is on exactly one coming agenda (DOMAIN §6).
    {
      name: 'agenda_item_one_coming',
      expression:
        "create unique index agenda_item_one_coming on laget.agenda_item using btree (topic_id) where (state = any (array['planned'::text, 'open'::text]))",
    },
  ],
  checks: [
    {
      name: 'agenda_item_case_is_case',
      expression: "((type = 'case') = (referral_id IS NOT NULL))",
    },
  ],
  properties: {
    id: key<AgendaItemId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    meeting: () => p.manyToOne(Meeting).mapToPk(),
    topic: () => p.manyToOne(Topic).mapToPk().nullable(),
    type: p.enum(itemTypes),
    title: p.string().length(200).nullable(),
    referral: () => p.manyToOne(Referral).mapToPk().nullable(),
    ord: p.integer(),
    minutes: p.integer(),
    state: p.enum(['planned', 'open', 'concluded', 'postponed'] as const),
    outcome: p.string().length(40).nullable(),
    reason: p.text().nullable(),
    childView: p.text().nullable(),
    /** Why the child was not asked, when it was not. */
    childViewReason: p.text().nullable(),
    bestInterests: p.text().nullable(),
    dissent: p.text().nullable(),
    leadService: () => p.manyToOne(Service).mapToPk().nullable(),
    /** Minutes of this item as Tiptap JSON; its version moves apart from the item's own. */
    text: p.json<Record<string, unknown>>(),
    textVersion: p.integer(),
    textSavedAt: p.datetime(3).nullable(),
    impartialityAskedAt: p.datetime(3).nullable(),
    openedAt: p.datetime(3).nullable(),
    concludedAt: p.datetime(3).nullable(),
    version: p.integer(),
  },
});
export class AgendaItem extends AgendaItemSchema.class {}
AgendaItemSchema.setClass(AgendaItem);
