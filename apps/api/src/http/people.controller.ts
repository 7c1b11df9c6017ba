import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ImportPeople } from '#application/person/import-people';
import { PreviewPeople } from '#application/person/preview-people';
import {
  ImportPeople as ImportBody,
  PeopleCounts,
  PeopleFile,
  PeoplePreview,
} from '#contract/people';
import type { Actor } from '#kernel/access/actor';
import { By, Gate } from '../gates/gate.js';
import { Answers } from './answers.js';
import { TakesFile } from './takes-file.js';

/** Those who work in the municipality, from a list. */
@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly previewing: PreviewPeople,
    private readonly importing: ImportPeople,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @TakesFile()
  @Gate('person.preview')
  @Answers(PeoplePreview)
  preview(
    @By() actor: Actor,
    @Body({ schema: PeopleFile }) body: PeopleFile,
  ): Promise<PeoplePreview> {
    return this.previewing.execute(actor, body);
  }

  @Post('import')
  @HttpCode(200)
  @TakesFile()
  @Gate('person.import')
  @Answers(PeopleCounts)
  import(
    @By() actor: Actor,
    @Body({ schema: ImportBody }) body: ImportBody,
  ): Promise<PeopleCounts> {
    return this.importing.execute(actor, body);
  }
}
