import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import { workingCalendar, type WorkingCalendar } from '#kernel/at';
import type { OwnerId } from '#kernel/ids';
import type { Calendar } from '#kernel/time/calendar';
import { calendarsOf, type Calendars as Made } from '#kernel/time/unit-calendar';
import { calendarRowsOf } from '#persistence/calendar/calendar.queries';

/** How long a calendar is kept before it is read again, in milliseconds of the process. */
const kept = 60_000;

/** The calendars of the owners, read seldom and asked often. */
@Injectable()
export class Calendars {
  private readonly known = new Map<OwnerId, { made: Made; readAt: number }>();

  constructor(private readonly orm: MikroORM) {}

  /** The calendar the actor's deadlines run on. */
  async of(actor: Pick<Actor, 'owner'>): Promise<WorkingCalendar> {
    return workingCalendar(await this.days(actor.owner));
  }

  /** The municipality's closed days themselves. */
  async days(owner: OwnerId): Promise<Calendar> {
    return (await this.all(owner)).owner;
  }

  /** The closed days of the municipality and of its units, for planning. */
  async all(owner: OwnerId): Promise<Made> {
    const held = this.known.get(owner);
    if (held !== undefined && performance.now() - held.readAt < kept) return held.made;
    const em = this.orm.em.fork() as EntityManager;
    em.setSessionContext({ variables: { 'app.owners': `{${owner}}` } });
    const made = calendarsOf(await em.transactional((tx) => calendarRowsOf(tx, owner)));
    this.known.set(owner, { made, readAt: performance.now() });
    return made;
  }

  /** Forgets an owner's calendar, because it was changed. */
  forget(owner: OwnerId): void {
    this.known.delete(owner);
  }
}
