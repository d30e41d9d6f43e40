import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { partHypotheses, type PartHypotheses } from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { ServicesService } from '../catalogue/services.service.js';
import { PartHypothesesService } from './part-hypotheses.service.js';

@Controller('services/:service/hypotheses')
export class PartHypothesesController {
  constructor(
    private readonly services: ServicesService,
    private readonly parts: PartHypothesesService,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: partHypotheses })
  async list(@Param('service') slug: string): Promise<PartHypotheses> {
    return this.parts.of(await this.services.service(slug));
  }
}
