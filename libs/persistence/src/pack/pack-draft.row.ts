import { defineEntity } from '@mikro-orm/core';
import type { Id } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { key, p, table } from '../owned.js';

/** The model a municipality is writing, and the one that is in force. One row for each owner. */
export const PackDraftSchema = defineEntity({
  name: 'PackDraft',
  ...table('pack_draft'),
  uniques: [{ properties: ['owner'] }],
  properties: {
    id: key<Id<'pack-draft'>>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    /** The pack it was begun from. */
    baseKey: p.string().length(80),
    /** Names the edition it was begun from. */
    baseHash: p.string().length(64),
    /** That edition, so that a later one can be joined with what was changed here. */
    baseText: p.text(),
    /** The model as YAML, faulty or not. */
    text: p.text(),
    /** Answers to what the model leaves open. */
    settings: p.json<Record<string, unknown>>(),
    /** What was installed or took effect last; null before the first time. */
    inForceText: p.text().nullable(),
    inForceSettings: p.json<Record<string, unknown>>().nullable(),
    inForceOn: p.date().nullable(),
    version: p.integer(),
  },
});
export class PackDraft extends PackDraftSchema.class {}
PackDraftSchema.setClass(PackDraft);
