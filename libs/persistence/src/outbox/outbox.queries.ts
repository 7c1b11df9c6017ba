import type { EntityManager } from '@mikro-orm/postgresql';
import type { ForumId, OwnerId, ReferralId } from '#kernel/ids';
import type { Fact, Level } from '#kernel/outcome';

/** A fact on its way into the outbox. */
export interface FactLine {
  readonly id: string;
  readonly owner: OwnerId;
  readonly at: Date;
  readonly fact: Fact;
}

/**
 * A place in the stream of facts. Ordered by epoch, transaction and place in the transaction; gap-safe because a reader
 * never passes a transaction that may still commit (QUALITY §2).
 */
export interface Position {
  readonly epoch: number;
  readonly tx: string;
  readonly seq: number;
}

/** A fact as it stands in the outbox. */
export interface OutboxRow extends Position {
  readonly id: string;
  readonly owner: OwnerId;
  readonly fact: string;
  readonly level: Level;
  readonly noun: string;
  readonly subject: string;
  readonly forum: ForumId | null;
  readonly referral: ReferralId | null;
  readonly ids: Readonly<Record<string, string>>;
  readonly at: Date;
}

const insert = `
  insert into laget.outbox (id, owner_id, epoch, tx, seq, fact, fact_version, level, noun, subject, forum, referral, ids, at)
  select id, owner, (select epoch from laget.install), pg_current_xact_id()::text::bigint, seq, fact, 1, level, noun, subject,
    forum, referral, ids, at
  from jsonb_to_recordset(?::jsonb) as line (
    id uuid, owner uuid, seq int, fact text, level text, noun text, subject uuid, forum uuid, referral uuid, ids jsonb, at timestamptz)`;

/** Writes facts in the transaction at hand, numbered in the order they happened. */
export async function writeFacts(em: EntityManager, lines: readonly FactLine[]): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map(({ id, owner, at, fact }, seq) => ({
    id,
    owner,
    at,
    seq,
    fact: fact.name,
    level: fact.level,
    noun: fact.about.noun,
    subject: fact.about.id,
    forum: fact.forum,
    referral: fact.referral ?? null,
    ids: fact.ids ?? {},
  }));
  await em.execute(insert, [JSON.stringify(rows)]);
}

/** By the column, not by what it is called in the answer: there `tx` is text, and 10 comes before 9. */
const oldestFirst = 'order by outbox.epoch, outbox.tx, outbox.seq';

const columns = `id, owner_id as owner, epoch, tx::text as tx, seq, fact, level, noun, subject, forum, referral, ids, at`;

/** The position after which nothing has been settled yet: where a new reader begins. */
export async function positionNow(em: EntityManager): Promise<Position> {
  const [row] = await em.execute<{ epoch: number; tx: string }[]>(
    `select epoch, (pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1)::text as tx from laget.install`,
  );
  return { epoch: row?.epoch ?? 1, tx: row?.tx ?? '0', seq: 2147483647 };
}

/** The next facts, and whether more of them only wait for an older transaction to end. */
export interface Settled {
  readonly facts: OutboxRow[];
  readonly pending: boolean;
}

/**
 * The next facts of every owner after a position, oldest first. For the reader that no actor is: the session is fenced
 * to all owners here. Call in a repeatable read transaction, so that an owner and its first facts are seen together.
 */
export async function settledAfter(
  em: EntityManager,
  after: Position,
  limit: number,
): Promise<Settled> {
  await em.execute(
    `select set_config('app.owners', (select coalesce(array_agg(id), '{}')::text from laget.owner), true)`,
  );
  const rows = await em.execute<(OutboxRow & { settled: boolean })[]>(
    `select ${columns}, tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint as settled from laget.outbox
     where (epoch, tx, seq) > (?::int, ?::bigint, ?::int) ${oldestFirst} limit ?`,
    [after.epoch, after.tx, after.seq, limit],
  );
  const open = rows.findIndex((row) => !row.settled);
  return { facts: open < 0 ? rows : rows.slice(0, open), pending: open >= 0 };
}

/** The facts of the session's owners after one position, up to and including another that is settled. */
export async function factsBetween(
  em: EntityManager,
  { after, upTo }: { readonly after: Position; readonly upTo: Position },
  limit: number,
): Promise<OutboxRow[]> {
  return em.execute<OutboxRow[]>(
    `select ${columns} from laget.outbox
     where (epoch, tx, seq) > (?::int, ?::bigint, ?::int) and (epoch, tx, seq) <= (?::int, ?::bigint, ?::int)
     ${oldestFirst} limit ?`,
    [after.epoch, after.tx, after.seq, upTo.epoch, upTo.tx, upTo.seq, limit],
  );
}
