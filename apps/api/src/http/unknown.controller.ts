import { All, Controller } from '@nestjs/common';
import { notFound } from '#application/refused';
import { Gate } from '../gates/gate.js';

/** Whatever the api does not know is a problem, never the web page. */
@Controller('api')
export class UnknownController {
  @All('*')
  @Gate('health.read')
  none(): never {
    throw notFound();
  }
}
