import { defineEntity } from '@mikro-orm/core';
import type { Name } from '#kernel/language';
import { closedReasons } from '#kernel/time/calendar';
import { Owner } from '../owner/owner.row.js';
import { p, table } from '../owned.js';

/** A day on which no forum meets, with the reason and where it was read. */
export const CalendarDaySchema = defineEntity({
  name: 'CalendarDay',
  ...table('calendar_day'),
  uniques: [{ properties: ['owner', 'day', 'kind'] }],
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    day: p.date(),
    kind: p.enum(closedReasons),
    name: p.json<Name>(),
    source: p.string().length(120),
  },
});
export class CalendarDay extends CalendarDaySchema.class {}
CalendarDaySchema.setClass(CalendarDay);
