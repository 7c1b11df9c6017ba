import { Migration } from '@mikro-orm/migrations';
import { getConstructionPlans } from 'pg-boss';

/** What the rows do not say: the one row about the database, sessions that end, and the queues' own schema. */
export class SessionsAndQueues extends Migration {
  override up(): void {
    this.addSql('insert into laget.install (id, epoch) values (1, 1)');
    this.addSql('grant delete on laget.session to laget_app');
    const plan = getConstructionPlans('pgboss', { createSchema: true })
      .replace(/^\s*BEGIN;/u, '')
      .replace(/COMMIT;\s*$/u, '');
    this.addSql(plan);
    this.addSql('grant usage on schema pgboss to laget_app');
    this.addSql('grant select, insert, update, delete on all tables in schema pgboss to laget_app');
    this.addSql('grant execute on all functions in schema pgboss to laget_app');
  }
}
