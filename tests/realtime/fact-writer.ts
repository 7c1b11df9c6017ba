import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import type { ForumId, OwnerId, ReferralId } from '#kernel/ids';
import type { Level } from '#kernel/outcome';

/** A fact to write, as short as a test can say it. */
export interface Told {
  readonly noun: string;
  readonly level: Level;
  readonly forum?: ForumId | null;
  readonly referral?: ReferralId | null;
  readonly subject?: string;
  readonly ids?: Record<string, string>;
}

const insert = `
  insert into laget.outbox (id, owner_id, epoch, tx, seq, fact, fact_version, level, noun, subject, forum, referral, ids, at)
  values ($1, $2, (select epoch from laget.install), pg_current_xact_id()::text::bigint, $3, $4, 1, $5, $6, $7, $8, $9, $10, now())`;

/** A connection of the application's role that writes facts in transactions it opens and ends when the test says so. */
export class FactWriter {
  private seq = 0;

  private constructor(
    private readonly client: pg.Client,
    private readonly owner: OwnerId,
  ) {}

  static async on(appUrl: string, owner: OwnerId): Promise<FactWriter> {
    const client = new pg.Client({ connectionString: appUrl });
    await client.connect();
    await client.query(
      `select set_config('app.owner', $1, false), set_config('app.owners', $2, false)`,
      [owner, `{${owner}}`],
    );
    return new FactWriter(client, owner);
  }

  async begin(): Promise<void> {
    this.seq = 0;
    await this.client.query('begin');
    await this.client.query('select pg_current_xact_id()');
  }

  /** @returns the id of the row it is about */
  async write(told: Told): Promise<string> {
    const subject = told.subject ?? randomUUID();
    await this.client.query(insert, [
      v7(),
      this.owner,
      this.seq++,
      `${told.noun}.changed`,
      told.level,
      told.noun,
      subject,
      told.forum ?? null,
      told.referral ?? null,
      JSON.stringify(told.ids ?? {}),
    ]);
    return subject;
  }

  async commit(): Promise<void> {
    await this.client.query('commit');
  }

  /** Wakes every process, as a deed does after its commit. */
  async wake(): Promise<void> {
    await this.client.query('notify laget_outbox');
  }

  /** One transaction of its own. */
  async tell(...facts: readonly Told[]): Promise<string[]> {
    await this.begin();
    const subjects: string[] = [];
    for (const fact of facts) subjects.push(await this.write(fact));
    await this.commit();
    await this.wake();
    return subjects;
  }

  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, values)).rows;
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
