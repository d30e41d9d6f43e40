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
import { ofSubject, Subject, type NamedSubject } from '../catalogue/named-subject.js';
import { IndicatorsService } from './indicators.service.js';
import { ObservationsService } from './observations.service.js';

@Controller(ofSubject('indicators'))
export class IndicatorsController {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly observations: ObservationsService,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: indicatorList })
  async list(@Subject() { id }: NamedSubject): Promise<IndicatorList> {
    return this.indicators.list(id);
  }

  @Post()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: indicatorCreated })
  async create(
    @Subject() { id }: NamedSubject,
    @Body({ schema: indicatorInput }) input: IndicatorInput,
  ): Promise<{ key: string }> {
    const { key } = await this.indicators.create(id, input);
    return { key };
  }

  @Put(':key/observations/:date')
  @HttpCode(204)
  @Allow({ token: 'observations', role: ['team', 'ops'], product: 'slug' })
  async observe(
    @Subject() { id }: NamedSubject,
    @Param('key') key: string,
    @Param('date') date: string,
    @Body({ schema: observationInput }) input: z.infer<typeof observationInput>,
  ): Promise<void> {
    await this.observations.put(id, key, date, input);
  }

  @Post(':key/readings')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async note(
    @Subject() { id }: NamedSubject,
    @Param('key') key: string,
    @Body({ schema: readingInput }) input: ReadingInput,
  ): Promise<void> {
    await this.observations.note(id, key, input);
  }
}
