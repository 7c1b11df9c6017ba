import type { ReferralCard } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import type { CaseRelation } from '#kernel/access/may';
import type { At } from '#kernel/at';
import type { CardRow } from '#persistence/referral/referral.queries';
import { clockOf, consentOf } from './case-clock.js';
import { mayOfCase } from './case-may.js';

/** How the reader stands to a case, and when it reads. */
export interface Reader {
  readonly actor: Actor;
  readonly relations: readonly CaseRelation[];
  readonly at: At;
}

/** A case as a card: nothing in it tells whose it is. */
export const cardFor = (row: CardRow, { actor, relations, at }: Reader): ReferralCard => ({
  id: row.id,
  receipt: row.receipt,
  kind: row.kind,
  state: row.state,
  urgent: row.urgent,
  frozen: row.frozen,
  ageBand: row.ageBand,
  unit: row.unit,
  fromForum: row.from,
  toForum: row.to,
  question: row.question,
  clock: clockOf(row, at),
  consent: consentOf(row, at.today),
  handovers: row.handovers,
  claimedBy: row.claimedBy,
  stateSince: row.stateSince,
  submittedAt: row.submittedAt,
  version: row.version,
  may: mayOfCase(actor, relations, row),
});
