import { defineEntity } from '@mikro-orm/core';
import type { CalendarDayId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import { dayKinds } from '#kernel/time/unit-calendar';
import { Owner } from '../owner/owner.row.js';
import { Unit } from '../person/unit.row.js';
import { key, p, table } from '../owned.js';

/** A day on which no forum meets, or on which one unit does although its municipality has closed; and where it was read. */
export const CalendarDaySchema = defineEntity({
  name: 'CalendarDay',
  ...table('calendar_day'),
  indexes: [
    // A day is said once of a kind for each: the municipality, or a unit.
    {
      name: 'calendar_day_once',
      expression:
        'create unique index calendar_day_once on laget.calendar_day using btree (owner_id, unit_id, day, kind) nulls not distinct where (ended_at is null)',
    },
  ],
  checks: [
    {
      name: 'calendar_day_open_in_unit',
      expression: "((kind <> 'open') OR (unit_id IS NOT NULL))",
    },
  ],
  properties: {
    id: key<CalendarDayId>(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    /** Null for the whole municipality. */
    unit: () => p.manyToOne(Unit).mapToPk().nullable().deleteRule('restrict'),
    day: p.date(),
    kind: p.enum(dayKinds),
    name: p.json<Name>(),
    source: p.string().length(120),
    /** The day the source was read. */
    readOn: p.date(),
    endedAt: p.datetime(3).nullable(),
    endedReason: p.string().length(200).nullable(),
  },
});
export class CalendarDay extends CalendarDaySchema.class {}
CalendarDaySchema.setClass(CalendarDay);
