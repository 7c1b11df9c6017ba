import { Migration } from '@mikro-orm/migrations';

/** Approved minutes never change (DOMAIN §10, 6): the database refuses what a verb might forget. */
export class MinutesAreFrozen extends Migration {
  override up(): void {
    this.addSql(`
      create function laget.refuse_frozen() returns trigger language plpgsql as $$
      begin
        raise exception 'minutes are frozen' using errcode = '23514';
      end $$`);
    this.addSql(`
      create trigger minutes_frozen before update on laget.minutes
      for each row when (old.state in ('approved', 'locked')) execute function laget.refuse_frozen()`);
    this.addSql(`
      create trigger extract_frozen before update on laget.extract
      for each row execute function laget.refuse_frozen()`);
    this.addSql(`
      create function laget.refuse_frozen_item() returns trigger language plpgsql as $$
      begin
        if exists (select from laget.minutes n where n.meeting_id = old.meeting_id and n.state in ('approved', 'locked')) then
          raise exception 'minutes are frozen' using errcode = '23514';
        end if;
        return new;
      end $$`);
    this.addSql(`
      create trigger agenda_item_frozen before update on laget.agenda_item
      for each row execute function laget.refuse_frozen_item()`);
  }
}
