import { defineEntity } from '@mikro-orm/core';
import type { ReferralId } from '#kernel/ids';
import type { ReferralState } from '#kernel/referral/referral.states';
import { Owner } from '../owner/owner.row.js';
import { Forum } from '../forum/forum.row.js';
import { Child } from '../person/child.row.js';
import { Person } from '../person/person.row.js';
import { Unit } from '../person/unit.row.js';
import { key, p, table } from '../owned.js';

/** A case on its way from one forum to another. */
export const ReferralSchema = defineEntity({
  name: 'Referral',
  ...table('referral'),
  indexes: [
    { properties: ['owner', 'toForum', 'state'] },
    { properties: ['owner', 'fromForum', 'state'] },
    { properties: ['owner', 'referrer'] },
  ],
  uniques: [{ properties: ['owner', 'receipt'] }],
  checks: [
    // DOMAIN §4: an anonymous case holds no identity; the column cannot be filled.
    {
      name: 'referral_anonymous_has_no_child',
      expression: "(kind = 'identified' OR child_id IS NULL)",
    },
  ],
  properties: {
    id: key<ReferralId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    receipt: p.string().length(20).nullable(),
    kind: p.enum(['identified', 'anonymous'] as const),
    state: p.string().length(30).$type<ReferralState>(),
    urgent: p.boolean(),
    frozen: p.boolean(),
    fromForum: () => p.manyToOne(Forum).mapToPk(),
    toForum: () => p.manyToOne(Forum).mapToPk(),
    unit: () => p.manyToOne(Unit).mapToPk().nullable(),
    referrer: () => p.manyToOne(Person).mapToPk(),
    claimedBy: () => p.manyToOne(Person).mapToPk().nullable(),
    child: () => p.manyToOne(Child).mapToPk().nullable(),
    ageBand: p.string().length(20).nullable(),
    question: p.text(),
    situation: p.text(),
    tried: p.json<{ what: string; weeks: number; effect: 'yes' | 'some' | 'no' | 'too-early' }[]>(),
    triedWaiver: p.text().nullable(),
    childView: p.text().nullable(),
    ask: p.text().nullable(),
    answer: p.text().nullable(),
    advice: p.text().nullable(),
    endedReason: p.text().nullable(),
    stateSince: p.datetime(3),
    dueOn: p.date().nullable(),
    clockStartedOn: p.date().nullable(),
    clockDays: p.integer().nullable(),
    pausedOn: p.date().nullable(),
    pausedDays: p.integer(),
    submittedAt: p.datetime(3).nullable(),
    handovers: p.integer(),
    version: p.integer(),
  },
});
export class Referral extends ReferralSchema.class {}
ReferralSchema.setClass(Referral);
