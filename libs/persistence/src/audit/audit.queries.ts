import type { EntityManager } from '@mikro-orm/postgresql';
import type { OwnerId, PersonId, ReferralId } from '#kernel/ids';

/** One line of the audit: codes and ids, never text. */
export interface AuditLine {
  readonly id: string;
  readonly owner: OwnerId;
  readonly at: Date;
  readonly actorKind: 'person' | 'clock';
  readonly person: PersonId | null;
  readonly verb: string;
  readonly result: 'done' | 'read' | 'denied';
  readonly noun: string;
  readonly subject: string | null;
  readonly fact?: string | null;
  readonly referral?: ReferralId | null | undefined;
  readonly fromState?: string | null | undefined;
  readonly toState?: string | null | undefined;
  readonly code?: string | null;
}

const insert = `
  insert into laget.audit (id, owner_id, at, actor_kind, person, verb, result, fact, noun, subject, referral, from_state, to_state, code)
  select id, owner, at, "actorKind", person, verb, result, fact, noun, subject, referral, "fromState", "toState", code
  from jsonb_to_recordset(?::jsonb) as line (
    id uuid, owner uuid, at timestamptz, "actorKind" text, person uuid, verb text, result text, fact text, noun text,
    subject uuid, referral uuid, "fromState" text, "toState" text, code text)`;

/** Writes audit lines in the transaction at hand, all in one statement. */
export async function writeAudit(em: EntityManager, lines: readonly AuditLine[]): Promise<void> {
  if (lines.length > 0) await em.execute(insert, [JSON.stringify(lines)]);
}
