import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import type { z } from 'zod';
import {
  indicatorCreated,
  indicatorInput,
  indicatorList,
  observationInput,
  readingInput,
  type IndicatorInput,
  type IndicatorList,
  type ReadingInput,
} from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IndicatorsService } from './indicators.service.js';
import { ObservationsService } from './observations.service.js';

@Controller('products/:slug/indicators')
export class IndicatorsController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly indicators: IndicatorsService,
    private readonly observations: ObservationsService,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: indicatorList })
  async list(@Param('slug') slug: string): Promise<IndicatorList> {
    const { id } = await this.catalogue.product(slug);
    return this.indicators.list(id);
  }

  @Post()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: indicatorCreated })
  async create(
    @Param('slug') slug: string,
    @Body({ schema: indicatorInput }) input: IndicatorInput,
  ): Promise<{ key: string }> {
    const { id } = await this.catalogue.product(slug);
    const { key } = await this.indicators.create(id, input);
    return { key };
  }

  @Put(':key/observations/:date')
  @HttpCode(204)
  @Allow({ token: 'observations', role: ['team', 'ops'], product: 'slug' })
  async observe(
    @Param('slug') slug: string,
    @Param('key') key: string,
    @Param('date') date: string,
    @Body({ schema: observationInput }) input: z.infer<typeof observationInput>,
  ): Promise<void> {
    const { id } = await this.catalogue.product(slug);
    await this.observations.put(id, key, date, input);
  }

  @Post(':key/readings')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async note(
    @Param('slug') slug: string,
    @Param('key') key: string,
    @Body({ schema: readingInput }) input: ReadingInput,
  ): Promise<void> {
    const { id } = await this.catalogue.product(slug);
    await this.observations.note(id, key, input);
  }
}
