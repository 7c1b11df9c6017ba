import { Injectable } from '@nestjs/common';
import type { CalendarFile, CalendarPreview } from '#contract/calendar';
import type { Actor } from '#kernel/access/actor';
import { isRefusal } from '#kernel/outcome';
import { Refused } from '../refused.js';
import { UnitOfWork } from '../unit-of-work.js';
import { holdAgainst, type ReadFile } from './calendar-desk.js';
import type { PlannedLine } from './plan-days.js';

const sum = (lines: readonly PlannedLine[], of: (line: PlannedLine) => number): number =>
  lines.reduce((total, line) => total + of(line), 0);

const asAnswer = ({
  hash,
  encoding,
  plan: { lines, faults, left },
}: ReadFile): CalendarPreview => ({
  hash,
  encoding,
  rows: lines.map(({ line, from, to, kind, name, of, days }) => ({
    line,
    from,
    to,
    kind,
    name,
    unit: of && { id: of.id, name: of.name },
    added: days.length,
  })),
  faults: [...faults],
  left: [...left],
  added: sum(lines, ({ days }) => days.length),
  known: sum(lines, ({ known }) => known),
});

/**
 * Shows what a calendar file or a table would do to the municipality's calendar, line by line. Writes nothing.
 * @throws Refused `calendar.*` for a file that cannot be read as a whole
 */
@Injectable()
export class PreviewCalendar {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, asked: CalendarFile): Promise<CalendarPreview> {
    return this.work.read(actor, 'calendar.preview', {
      load: async (store) => {
        const read = await holdAgainst(store, asked);
        if (read === null) return null;
        if (isRefusal(read)) throw new Refused(read);
        return asAnswer(read);
      },
    });
  }
}
