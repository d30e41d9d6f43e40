import { Controller, Delete, HttpCode } from '@nestjs/common';
import { Allow } from '../access/allow.js';
import { SampleService } from './sample.service.js';

@Controller('sample')
export class SampleController {
  constructor(private readonly sample: SampleService) {}

  @Delete()
  @Allow({ role: 'ops' })
  @HttpCode(204)
  remove(): Promise<void> {
    return this.sample.remove();
  }
}
