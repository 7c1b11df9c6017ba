import { Controller, Get, Query } from '@nestjs/common';
import { Year, YearQuery } from '#contract/year';
import type { Actor } from '#kernel/access/actor';
import { ReadYear } from '#application/year/read-year';
import { By, Gate } from '../gates/gate.js';
import { Answers } from './answers.js';

@Controller('api/year')
export class YearController {
  constructor(private readonly readYear: ReadYear) {}

  @Get()
  @Gate('year.read')
  @Answers(Year)
  read(@By() actor: Actor, @Query({ schema: YearQuery }) query: YearQuery): Promise<Year> {
    return this.readYear.execute(actor, query.schoolYear);
  }
}
