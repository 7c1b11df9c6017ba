import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { OpenedYear, OpenYear, Year, YearQuery } from '#contract/year';
import type { Actor } from '#kernel/access/actor';
import { OpenMeetings } from '#application/year/open-meetings';
import { ReadYear } from '#application/year/read-year';
import { By, Gate } from '../gates/gate.js';
import { Answers } from './answers.js';

@Controller('api/year')
export class YearController {
  constructor(
    private readonly readYear: ReadYear,
    private readonly opening: OpenMeetings,
  ) {}

  @Get()
  @Gate('year.read')
  @Answers(Year)
  read(@By() actor: Actor, @Query({ schema: YearQuery }) query: YearQuery): Promise<Year> {
    return this.readYear.execute(actor, query.schoolYear);
  }

  /** Places the meetings of a school year, all forums together; what stands already stays. */
  @Post('open')
  @HttpCode(200)
  @Gate('year.open')
  @Answers(OpenedYear)
  async open(
    @By() actor: Actor,
    @Body({ schema: OpenYear }) { schoolYear }: OpenYear,
  ): Promise<OpenedYear> {
    const { opened, unmet } = await this.opening.execute(actor, schoolYear);
    return { opened, unmet: unmet.length };
  }
}
