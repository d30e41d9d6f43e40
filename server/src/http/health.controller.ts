import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Allow } from '../access/allow.js';

/** For whoever watches over the process: 200 when it and its database answer, 503 when not. */
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @Allow('anyone')
  async health(): Promise<{ status: 'ok' }> {
    await this.dataSource.query('select 1');
    return { status: 'ok' };
  }
}
