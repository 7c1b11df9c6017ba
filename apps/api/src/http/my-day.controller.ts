import { Controller, Get } from '@nestjs/common';
import { MyDay } from '#contract/my-day';
import type { Actor } from '#kernel/access/actor';
import { ReadMyDay } from '#application/my-day/read-my-day';
import { By, Gate } from '../gates/gate.js';
import { Answers } from './answers.js';

@Controller('api/my-day')
export class MyDayController {
  constructor(private readonly readMyDay: ReadMyDay) {}

  @Get()
  @Gate('my-day.read')
  @Answers(MyDay)
  read(@By() actor: Actor): Promise<MyDay> {
    return this.readMyDay.execute(actor);
  }
}
