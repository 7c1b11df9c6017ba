import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { CalendarDayId } from '#kernel/ids';
import { done } from '#kernel/outcome';
import { CalendarDay } from '#persistence/calendar/calendar-day.row';
import { UnitOfWork } from '../unit-of-work.js';
import { calendarFact } from './calendar-desk.js';
import { Calendars } from './calendars.js';

/** Takes days out of the calendar, with why: all of them or none. The rows stay; done again it changes nothing. */
@Injectable()
export class EndDays {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  async execute(actor: Actor, ids: readonly CalendarDayId[], reason: string): Promise<void> {
    await this.work.run<CalendarDay[], CalendarDay[], void>(actor, 'calendar.end', {
      load: async ({ em }) => {
        const rows = await em.find(CalendarDay, { id: { $in: [...ids] }, owner: actor.owner });
        return rows.length === new Set(ids).size ? rows : null;
      },
      subject: () => ({ forum: null }),
      decide: (rows) => {
        const standing = rows.filter(({ endedAt }) => !endedAt);
        const facts = standing.map(() => calendarFact('calendar.day-ended', actor.owner));
        return done(standing, ...facts.slice(0, 1));
      },
      apply: (_rows, standing, { em, at }) => {
        for (const row of standing) em.assign(row, { endedAt: at.now, endedReason: reason });
      },
    });
    this.calendars.forget(actor.owner);
  }
}
