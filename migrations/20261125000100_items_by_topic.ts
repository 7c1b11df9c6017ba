import { Migration } from '@mikro-orm/migrations';

/** An agenda asks of each item whether its topic has stood on an agenda before. */
export class ItemsByTopic extends Migration {
  override up(): void {
    this.addSql(
      'create index agenda_item_owner_id_topic_id_index on laget.agenda_item (owner_id, topic_id)',
    );
  }
}
