import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ImportCalendar } from '#application/calendar/import-calendar';
import { PreviewCalendar } from '#application/calendar/preview-calendar';
import {
  CalendarFile,
  CalendarImported,
  CalendarPreview,
  ImportCalendar as ImportBody,
} from '#contract/calendar';
import type { Actor } from '#kernel/access/actor';
import { By, Gate } from '../gates/gate.js';
import { Answers } from './answers.js';
import { TakesFile } from './takes-file.js';

/** The days on which no forum meets, of the municipality and of its units. */
@Controller('api/calendar-days')
export class CalendarDayController {
  constructor(
    private readonly previewing: PreviewCalendar,
    private readonly importing: ImportCalendar,
  ) {}

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
