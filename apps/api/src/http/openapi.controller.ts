import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header } from '@nestjs/common';
import { Gate } from '../gates/gate.js';

/** The committed description lies in apps/api, two folders up from here, in source and build alike. */
const file = join(import.meta.dirname, '..', '..', 'openapi.json');

@Controller('api')
export class OpenapiController {
  private readonly description = readFileSync(file, 'utf8');

  /** The description of the api, as committed and checked against the code. */
  @Get('openapi.json')
  @Gate('contract.read')
  @Header('content-type', 'application/json; charset=utf-8')
  read(): string {
    return this.description;
  }
}
