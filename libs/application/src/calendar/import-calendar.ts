import { Injectable } from '@nestjs/common';
import type { CalendarImported, ImportCalendar as ImportBody } from '#contract/calendar';
import type { Actor } from '#kernel/access/actor';
import { done, isRefusal, type Outcome, refuse, type Refusal } from '#kernel/outcome';
import { UnitOfWork } from '../unit-of-work.js';
import {
  calendarFact,
  calendarHash,
  holdAgainst,
  oneAtATime,
  type ReadFile,
  writeDays,
} from './calendar-desk.js';
import { Calendars } from './calendars.js';
import type { NewDay } from './plan-days.js';

/**
 * Stores the days of a file that was seen in a preview: all of them, or none. The same file once more changes nothing.
 * @throws Refused `file.preview-stale` when it is another file, or other choices, than was seen;
 *   `file.has-faults` while a line cannot be used
 */
@Injectable()
export class ImportCalendar {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  async execute(actor: Actor, { hash, ...asked }: ImportBody): Promise<CalendarImported> {
    const decide = (read: ReadFile | Refusal): Outcome<readonly NewDay[]> => {
      if (hash !== calendarHash(asked)) return refuse('file.preview-stale');
      if (isRefusal(read)) return read;
      const { lines, faults } = read.plan;
      if (faults.length > 0) return refuse('file.has-faults', { values: { count: faults.length } });
      const days = lines.flatMap((line) => line.days);
      return days.length === 0
        ? done(days)
        : done(days, calendarFact('calendar.imported', actor.owner));
    };
    const imported = await this.work.run<ReadFile | Refusal, readonly NewDay[], CalendarImported>(
      actor,
      'calendar.import',
      {
        load: async (store) => {
          await oneAtATime(store);
          return holdAgainst(store, asked);
        },
        subject: () => ({ forum: null }),
        decide,
        apply: (read, days, store) => {
          writeDays(store, days, asked.source);
          const lines = isRefusal(read) ? [] : read.plan.lines;
          return { added: days.length, known: lines.reduce((sum, { known }) => sum + known, 0) };
        },
      },
    );
    this.calendars.forget(actor.owner);
    return imported;
  }
}
