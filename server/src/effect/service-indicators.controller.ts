import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import {
  indicatorChange,
  indicatorCreated,
  indicatorDefinitions,
  indicatorInput,
  indicatorList,
  observationInput,
  readingInput,
  type IndicatorChange,
  type IndicatorDefinitions,
  type IndicatorInput,
  type IndicatorList,
  type ReadingInput,
} from 'shared/contracts';
import type { z } from 'zod';
import { Allow, Caller } from '../access/allow.js';
import { ServicesService } from '../catalogue/services.service.js';
import { IndicatorDefinitionsService } from './indicator-definitions.service.js';
import { IndicatorsService } from './indicators.service.js';
import { ObservationsService } from './observations.service.js';

/**
 * What the users of a service as a whole are asked. Kept and shown as a product's is, under the id of the service, and never
 * added to it. A service is nobody's product, so only a grant for everything will do.
 */
@Controller('services/:slug/indicators')
@Allow({ role: ['team', 'ops'] })
export class ServiceIndicatorsController {
  constructor(
    private readonly services: ServicesService,
    private readonly indicators: IndicatorsService,
    private readonly definitions: IndicatorDefinitionsService,
    private readonly observations: ObservationsService,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: indicatorList })
  async list(@Param('slug') slug: string): Promise<IndicatorList> {
    return this.indicators.list(await this.idOf(slug));
  }

  @Post()
  @SerializeOptions({ schema: indicatorCreated })
  async create(
    @Param('slug') slug: string,
    @Body({ schema: indicatorInput }) input: IndicatorInput,
  ): Promise<{ key: string }> {
    const { key } = await this.indicators.create(await this.idOf(slug), input);
    return { key };
  }

  @Get(':key/definitions')
  @Allow('signedIn')
  @SerializeOptions({ schema: indicatorDefinitions })
  async history(@Param('slug') slug: string, @Param('key') key: string): Promise<IndicatorDefinitions> {
    return this.definitions.history(await this.idOf(slug), key);
  }

  @Put(':key')
  @HttpCode(204)
  async change(
    @Param('slug') slug: string,
    @Param('key') key: string,
    @Body({ schema: indicatorChange }) input: IndicatorChange,
    @Caller() { actingAs }: Caller,
  ): Promise<void> {
    await this.definitions.change(await this.idOf(slug), key, input, actingAs);
  }

  @Post(':key/archive')
  @HttpCode(204)
  async archive(@Param('slug') slug: string, @Param('key') key: string): Promise<void> {
    await this.definitions.setArchived(await this.idOf(slug), key, true);
  }

  @Post(':key/restore')
  @HttpCode(204)
  async restore(@Param('slug') slug: string, @Param('key') key: string): Promise<void> {
    await this.definitions.setArchived(await this.idOf(slug), key, false);
  }

  /** A token that is not bound to one product opens this too. */
  @Put(':key/observations/:date')
  @HttpCode(204)
  @Allow({ token: 'observations', role: ['team', 'ops'] })
  async observe(
    @Param('slug') slug: string,
    @Param('key') key: string,
    @Param('date') date: string,
    @Body({ schema: observationInput }) input: z.infer<typeof observationInput>,
  ): Promise<void> {
    await this.observations.put(await this.idOf(slug), key, date, input);
  }

  @Post(':key/readings')
  @HttpCode(204)
  async note(
    @Param('slug') slug: string,
    @Param('key') key: string,
    @Body({ schema: readingInput }) input: ReadingInput,
  ): Promise<void> {
    await this.observations.note(await this.idOf(slug), key, input);
  }

  private async idOf(slug: string): Promise<string> {
    return (await this.services.service(slug)).id;
  }
}
