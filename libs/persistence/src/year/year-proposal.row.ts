import { defineEntity } from '@mikro-orm/core';
import { type ProposalResult, proposalStates, type YearChange } from '#contract/year-proposal';
import type { YearProposalId } from '#kernel/ids';
import { Owner } from '../owner/owner.row.js';
import { key, p, table } from '../owned.js';
import { Person } from '../person/person.row.js';

/** A plan for a school year that is being made, waits for an answer, or has got one. */
export const YearProposalSchema = defineEntity({
  name: 'YearProposal',
  ...table('year_proposal'),
  indexes: [{ properties: ['owner', 'schoolYear'] }],
  properties: {
    id: key<YearProposalId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    schoolYear: p.integer(),
    kind: p.enum(['new', 'replan'] as const),
    state: p.enum(proposalStates),
    /** Nothing before this day is moved. */
    fromOn: p.date(),
    /** What was said to have changed. */
    changes: p.json<readonly YearChange[]>(),
    /** The coming meetings as they stood, as one short text: another one when any of them has changed. */
    ground: p.string().length(40),
    placed: p.integer(),
    total: p.integer(),
    result: p.json<ProposalResult>().nullable(),
    madeBy: () => p.manyToOne(Person).mapToPk().nullable(),
    madeAt: p.datetime(3),
    /** When whoever plans it was last heard of. */
    notedAt: p.datetime(3),
    decidedBy: () => p.manyToOne(Person).mapToPk().nullable(),
    decidedAt: p.datetime(3).nullable(),
    version: p.integer(),
  },
});
export class YearProposal extends YearProposalSchema.class {}
YearProposalSchema.setClass(YearProposal);
