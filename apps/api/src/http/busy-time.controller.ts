import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { EndBusy } from '#application/calendar/end-busy';
import { ImportBusy } from '#application/calendar/import-busy';
import { ListBusy } from '#application/calendar/list-busy';
import { PreviewBusy } from '#application/calendar/preview-busy';
import {
  BusyCounts,
  BusyFile,
  BusyPreview,
  BusyTimes,
  ImportBusy as ImportBody,
} from '#contract/busy-time';
import { CalendarQuery, PublicHolidays as OneYear } from '#contract/calendar';
import type { Actor } from '#kernel/access/actor';
import { By, Gate } from '../gates/gate.js';
import { Answers } from './answers.js';
import { TakesFile } from './takes-file.js';

/** The hours in which whoever is signed in is taken by something else. Everybody sees and changes their own. */
@Controller('api/busy-times')
export class BusyTimeController {
  constructor(
    private readonly listing: ListBusy,
    private readonly previewing: PreviewBusy,
    private readonly importing: ImportBusy,
    private readonly ending: EndBusy,
  ) {}

  @Get()
  @Gate('busy.list')
  @Answers(BusyTimes)
  list(
    @By() actor: Actor,
    @Query({ schema: CalendarQuery }) { schoolYear }: CalendarQuery,
  ): Promise<BusyTimes> {
    return this.listing.execute(actor, schoolYear);
  }

  @Post('preview')
  @HttpCode(200)
  @TakesFile()
  @Gate('busy.preview')
  @Answers(BusyPreview)
  preview(@By() actor: Actor, @Body({ schema: BusyFile }) body: BusyFile): Promise<BusyPreview> {
    return this.previewing.execute(actor, body);
  }

  @Post('import')
  @HttpCode(200)
  @TakesFile()
  @Gate('busy.import')
  @Answers(BusyCounts)
  import(@By() actor: Actor, @Body({ schema: ImportBody }) body: ImportBody): Promise<BusyCounts> {
    return this.importing.execute(actor, body);
  }

  @Post('end')
  @HttpCode(200)
  @Gate('busy.end')
  @Answers(BusyCounts)
  end(@By() actor: Actor, @Body({ schema: OneYear }) { schoolYear }: OneYear): Promise<BusyCounts> {
    return this.ending.execute(actor, schoolYear);
  }
}
