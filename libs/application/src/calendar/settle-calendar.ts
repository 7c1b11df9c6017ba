import { Injectable } from '@nestjs/common';
import type { CalendarImported } from '#contract/calendar';
import type { Actor } from '#kernel/access/actor';
import { done } from '#kernel/outcome';
import type { ClosedDay } from '#kernel/time/calendar';
import { CalendarDay } from '#persistence/calendar/calendar-day.row';
import { UnitOfWork } from '../unit-of-work.js';
import { Calendars } from './calendars.js';

/** Adds closed days to the municipality's calendar: public holidays, school holidays, own days. Days already there stay. */
@Injectable()
export class SettleCalendar {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  /** @param source where the days were read, shown beside them: a library, a file, a decision */
  async execute(
    actor: Actor,
    days: readonly ClosedDay[],
    source: string,
  ): Promise<CalendarImported> {
    const settled = await this.work.run(actor, 'calendar.settle', {
      load: ({ em }) => em.find(CalendarDay, { owner: actor.owner, unit: null, endedAt: null }),
      subject: () => ({ forum: null }),
      decide: () =>
        done(null, {
          name: 'calendar.settled',
          level: 'system',
          about: { noun: 'owner', id: actor.owner },
          forum: null,
        }),
      apply: (known, _change, store) => {
        const taken = new Set(known.map(({ day, kind }) => `${day} ${kind}`));
        let added = 0;
        for (const { day, reason, name } of days) {
          if (taken.has(`${day} ${reason}`)) continue;
          added += 1;
          taken.add(`${day} ${reason}`);
          store.em.create(CalendarDay, {
            id: store.newId(),
            owner: actor.owner,
            unit: null,
            day,
            kind: reason,
            name,
            source,
            readOn: store.at.today,
            endedAt: null,
            endedReason: null,
          });
        }
        return { added, known: days.length - added };
      },
    });
    this.calendars.forget(actor.owner);
    return settled;
  }
}
