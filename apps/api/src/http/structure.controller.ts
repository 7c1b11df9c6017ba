import { Controller, Get } from '@nestjs/common';
import { Structure } from '#contract/structure';
import type { Actor } from '#kernel/access/actor';
import { ReadStructure } from '#application/structure/read-structure';
import { By, Gate } from '../gates/gate.js';
import { Answers } from './answers.js';

@Controller('api/structure')
export class StructureController {
  constructor(private readonly readStructure: ReadStructure) {}

  @Get()
  @Gate('structure.read')
  @Answers(Structure)
  read(@By() actor: Actor): Promise<Structure> {
    return this.readStructure.execute(actor);
  }
}
