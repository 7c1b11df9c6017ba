import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/access/actor';
import type { CalendarDayId } from '#kernel/ids';
import { done } from '#kernel/outcome';
import { CalendarDay } from '#persistence/calendar/calendar-day.row';
import { UnitOfWork } from '../unit-of-work.js';
import { calendarFact } from './calendar-desk.js';
import { Calendars } from './calendars.js';

/** Takes a day out of the calendar, with why. The row stays; done again it changes nothing. */
@Injectable()
export class EndDay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  async execute(actor: Actor, id: CalendarDayId, reason: string): Promise<void> {
    await this.work.run(actor, 'calendar.end', {
      load: ({ em }) => em.findOne(CalendarDay, { id, owner: actor.owner }),
      subject: () => ({ forum: null }),
      decide: ({ endedAt }) =>
        endedAt ? done(false) : done(true, calendarFact('calendar.day-ended', actor.owner)),
      apply: (row, isChange, { em, at }) => {
        if (isChange) em.assign(row, { endedAt: at.now, endedReason: reason });
      },
    });
    this.calendars.forget(actor.owner);
  }
}
