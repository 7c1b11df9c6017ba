import { Injectable } from '@nestjs/common';
import type { BusyTimes } from '#contract/busy-time';
import type { Actor } from '#kernel/access/actor';
import { asDay } from '#kernel/time/day';
import { schoolYearOf } from '#kernel/time/school-year';
import { UnitOfWork } from '../unit-of-work.js';
import { hoursOf } from './busy-desk.js';

const shown = 20;

/** The own busy hours of a school year, and where they were read. */
@Injectable()
export class ListBusy {
  constructor(private readonly work: UnitOfWork) {}

  /** @param asked first year of the school year; today's when left out */
  execute(actor: Actor, asked?: number): Promise<BusyTimes> {
    return this.work.read(actor, 'busy.list', {
      load: async (store) => {
        const { today } = store.at;
        const schoolYear = asked ?? schoolYearOf(asDay(today));
        const rows = await hoursOf(store, schoolYear);
        const last = rows.toSorted((one, other) => other.readOn.localeCompare(one.readOn))[0];
        return {
          schoolYear,
          count: rows.length,
          source: last?.source ?? null,
          readOn: last?.readOn ?? null,
          next: rows
            .filter(({ day }) => day >= today)
            .slice(0, shown)
            .map(({ day, starts, minutes }) => ({ day, starts: starts.slice(0, 5), minutes })),
        };
      },
    });
  }
}
