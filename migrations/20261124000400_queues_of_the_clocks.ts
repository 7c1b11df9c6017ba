import { Migration } from '@mikro-orm/migrations';

/** One queue per clock. Written out, since a migration says what was true when it was made. */
const queues = [
  'open-meetings',
  'place-standing',
  'place-waiting',
  'invite-guests',
  'escalate-overdue',
  'ask-elections',
  'prune-idempotency',
];

/**
 * A job that fails is tried again, longer apart each time; one whose node stopped beating is taken over within a minute.
 * A done job is kept two days: longer than the period it stands for.
 */
const options = {
  policy: 'standard',
  retryLimit: 12,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 900,
  expireInSeconds: 300,
  heartbeatSeconds: 20,
  deleteAfterSeconds: 172_800,
};

/** The queues, and leave to forget old answers: the application may not delete anything else of an owner's. */
export class QueuesOfTheClocks extends Migration {
  override up(): void {
    for (const queue of queues) {
      this.addSql(`select pgboss.create_queue('${queue}', '${JSON.stringify(options)}'::jsonb)`);
    }
    this.addSql('grant delete on laget.idempotency to laget_app');
    this.addSql(`
      create policy idempotency_delete on laget.idempotency for delete
      using (owner_id = (nullif(current_setting('app.owner'::text, true), ''::text))::uuid)`);
  }
}
