import { Injectable } from '@nestjs/common';
import type { AddDays as AddBody, CalendarImported } from '#contract/calendar';
import type { Actor } from '#kernel/access/actor';
import { done, isRefusal, type Outcome, refuse, type Refusal } from '#kernel/outcome';
import { asDay } from '#kernel/time/day';
import { UnitOfWork } from '../unit-of-work.js';
import { calendarFact, knownWithin, oneAtATime, writeDays } from './calendar-desk.js';
import { Calendars } from './calendars.js';
import { type DayPlan, type NewDay, planDays } from './plan-days.js';

/**
 * Closes days by hand, of the municipality or of one unit, or opens a unit on a closed day. What stands already stays.
 * @throws Refused `not-found` for a unit that is not the actor's municipality's, `calendar.unit-missing`
 */
@Injectable()
export class AddDays {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  async execute(actor: Actor, { unit, source, ...asked }: AddBody): Promise<CalendarImported> {
    const span = { from: asDay(asked.from), to: asDay(asked.to) };
    const row = { line: 1, ...span, kind: asked.kind, name: asked.name.trim(), unit: null };
    const decide = (plan: DayPlan | Refusal): Outcome<readonly NewDay[]> => {
      if (isRefusal(plan)) return plan;
      if (plan.faults.length > 0) return refuse('calendar.unit-missing');
      const days = plan.lines.flatMap((line) => line.days);
      return days.length === 0
        ? done(days)
        : done(days, calendarFact('calendar.added', actor.owner));
    };
    const added = await this.work.run<DayPlan | Refusal, readonly NewDay[], CalendarImported>(
      actor,
      'calendar.add',
      {
        load: async (store) => {
          await oneAtATime(store);
          const known = await knownWithin(store, span, unit);
          return known && planDays({ rows: [row], faults: [] }, known);
        },
        subject: () => ({ forum: null }),
        decide,
        apply: (plan, days, store) => {
          writeDays(store, days, source);
          const lines = isRefusal(plan) ? [] : plan.lines;
          return { added: days.length, known: lines.reduce((sum, { known }) => sum + known, 0) };
        },
      },
    );
    this.calendars.forget(actor.owner);
    return added;
  }
}
