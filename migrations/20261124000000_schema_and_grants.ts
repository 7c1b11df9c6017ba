import { Migration } from '@mikro-orm/migrations';

/** The schema, what it needs of PostgreSQL, and what the application's role may do in it: never own, never bypass. */
export class SchemaAndGrants extends Migration {
  override up(): void {
    this.addSql('create schema if not exists laget');
    this.addSql('create extension if not exists btree_gist');
    this.addSql('grant usage on schema laget to laget_app');
    this.addSql(
      'alter default privileges in schema laget grant select, insert, update on tables to laget_app',
    );
  }
}
