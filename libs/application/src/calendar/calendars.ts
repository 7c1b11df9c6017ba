import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import { workingCalendar, type WorkingCalendar } from '#kernel/at';
import type { OwnerId } from '#kernel/ids';
import { calendarOf, type Calendar } from '#kernel/time/calendar';
import { closedDaysOf } from '#persistence/calendar/calendar.queries';

/** How long a calendar is kept before it is read again, in milliseconds of the process. */
const kept = 60_000;

/** The calendars of the owners, read seldom and asked often. */
@Injectable()
export class Calendars {
  private readonly known = new Map<OwnerId, { calendar: Calendar; readAt: number }>();

  constructor(private readonly orm: MikroORM) {}

  /** The calendar the actor's deadlines run on. */
  async of(actor: Pick<Actor, 'owner'>): Promise<WorkingCalendar> {
    return workingCalendar(await this.days(actor.owner));
  }

  /** The closed days themselves, for planning. */
  async days(owner: OwnerId): Promise<Calendar> {
    const held = this.known.get(owner);
    if (held !== undefined && performance.now() - held.readAt < kept) return held.calendar;
    const em = this.orm.em.fork() as EntityManager;
    em.setSessionContext({ variables: { 'app.owners': `{${owner}}` } });
    const calendar = calendarOf(await em.transactional((tx) => closedDaysOf(tx, owner)));
    this.known.set(owner, { calendar, readAt: performance.now() });
    return calendar;
  }

  /** Forgets an owner's calendar, because it was changed. */
  forget(owner: OwnerId): void {
    this.known.delete(owner);
  }
}
