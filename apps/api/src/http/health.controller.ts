import { Controller, Get } from '@nestjs/common';
import { CheckReady } from '#application/owner/check-ready';
import { Gate } from '../gates/gate.js';

@Controller()
export class HealthController {
  constructor(private readonly check: CheckReady) {}

  /** The process runs. */
  @Get('live')
  @Gate('health.read')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. */
  @Get('ready')
  @Gate('health.read')
  async ready(): Promise<{ status: 'ok' }> {
    await this.check.execute();
    return { status: 'ok' };
  }
}
