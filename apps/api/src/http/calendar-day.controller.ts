import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { AddDays } from '#application/calendar/add-days';
import { EndDays } from '#application/calendar/end-days';
import { ImportCalendar } from '#application/calendar/import-calendar';
import { ListDays } from '#application/calendar/list-days';
import { norwegianHolidays } from '#application/calendar/norwegian-holidays';
import { PreviewCalendar } from '#application/calendar/preview-calendar';
import { SettleCalendar } from '#application/calendar/settle-calendar';
import {
  AddDays as AddBody,
  CalendarDays,
  CalendarFile,
  CalendarImported,
  CalendarPreview,
  CalendarQuery,
  EndDays as EndBody,
  ImportCalendar as ImportBody,
  PublicHolidays,
} from '#contract/calendar';
import type { Actor } from '#kernel/access/actor';
import { By, Gate } from '../gates/gate.js';
import { Answers } from './answers.js';
import { TakesFile } from './takes-file.js';

/** The days on which no forum meets, of the municipality and of its units. */
@Controller('api/calendar-days')
export class CalendarDayController {
  constructor(
    private readonly listing: ListDays,
    private readonly settling: SettleCalendar,
    private readonly adding: AddDays,
    private readonly ending: EndDays,
    private readonly previewing: PreviewCalendar,
    private readonly importing: ImportCalendar,
  ) {}

  @Get()
  @Gate('calendar.list')
  @Answers(CalendarDays)
  list(
    @By() actor: Actor,
    @Query({ schema: CalendarQuery }) { schoolYear }: CalendarQuery,
  ): Promise<CalendarDays> {
    return this.listing.execute(actor, schoolYear);
  }

  @Post()
  @HttpCode(200)
  @Gate('calendar.add')
  @Answers(CalendarImported)
  add(@By() actor: Actor, @Body({ schema: AddBody }) body: AddBody): Promise<CalendarImported> {
    return this.adding.execute(actor, body);
  }

  /** The public holidays of Norway, as the library knows them; its name is what stands as their source. */
  @Post('public-holidays')
  @HttpCode(200)
  @Gate('calendar.settle')
  @Answers(CalendarImported)
  settle(
    @By() actor: Actor,
    @Body({ schema: PublicHolidays }) { schoolYear }: PublicHolidays,
  ): Promise<CalendarImported> {
    return this.settling.execute(actor, norwegianHolidays(schoolYear), 'date-holidays');
  }

  @Post('end')
  @HttpCode(204)
  @Gate('calendar.end')
  end(@By() actor: Actor, @Body({ schema: EndBody }) { days, reason }: EndBody): Promise<void> {
    return this.ending.execute(actor, days, reason);
  }

  @Post('preview')
  @HttpCode(200)
  @TakesFile()
  @Gate('calendar.preview')
  @Answers(CalendarPreview)
  preview(
    @By() actor: Actor,
    @Body({ schema: CalendarFile }) body: CalendarFile,
  ): Promise<CalendarPreview> {
    return this.previewing.execute(actor, body);
  }

  @Post('import')
  @HttpCode(200)
  @TakesFile()
  @Gate('calendar.import')
  @Answers(CalendarImported)
  import(
    @By() actor: Actor,
    @Body({ schema: ImportBody }) body: ImportBody,
  ): Promise<CalendarImported> {
    return this.importing.execute(actor, body);
  }
}
