import { Injectable } from '@nestjs/common';
import type { CalendarDays } from '#contract/calendar';
import type { Actor } from '#kernel/access/actor';
import { mayOf } from '#kernel/access/may';
import { asDay } from '#kernel/time/day';
import { schoolYearOf, spanOfSchoolYear } from '#kernel/time/school-year';
import { CalendarDay } from '#persistence/calendar/calendar-day.row';
import { Unit } from '#persistence/person/unit.row';
import { UnitOfWork } from '../unit-of-work.js';

/** The calendar of a school year, day by day, with where and when each was read. */
@Injectable()
export class ListDays {
  constructor(private readonly work: UnitOfWork) {}

  /** @param asked first year of the school year; today's when left out */
  execute(actor: Actor, asked?: number): Promise<CalendarDays> {
    return this.work.read(actor, 'calendar.list', {
      load: async ({ em, at }) => {
        const schoolYear = asked ?? schoolYearOf(asDay(at.today));
        const { from, to } = spanOfSchoolYear(schoolYear);
        const rows = await em.find(
          CalendarDay,
          { owner: actor.owner, endedAt: null, day: { $gte: from, $lte: to } },
          { orderBy: { day: 'asc', kind: 'asc', id: 'asc' } },
        );
        const units = new Map(
          (await em.find(Unit, { owner: actor.owner })).map(({ id, name }) => [id, { id, name }]),
        );
        const may = mayOf(actor, { forum: null }, ['calendar.end']);
        const items = rows.map(({ id, day, kind, name, unit, source, readOn }) => ({
          id,
          day,
          kind,
          name,
          unit: (unit && units.get(unit)) ?? null,
          source,
          readOn,
          may,
        }));
        return { schoolYear, items };
      },
    });
  }
}
