import { Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { sentReadings, type SentReading } from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { SentReadingsService } from './sent-readings.service.js';

/** Readings that were written or sent one by one, for those who may take them back. */
@Controller('products/:slug/indicators/:key/readings')
export class SentReadingsController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly readings: SentReadingsService,
  ) {}

  @Get()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: sentReadings })
  async list(@Param('slug') slug: string, @Param('key') key: string): Promise<{ readings: SentReading[] }> {
    const { id } = await this.catalogue.product(slug);
    return { readings: await this.readings.list(id, key) };
  }

  @Post(':reading/take-back')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async takeBack(
    @Param('slug') slug: string,
    @Param('key') key: string,
    @Param('reading') reading: string,
  ): Promise<void> {
    const { id } = await this.catalogue.product(slug);
    await this.readings.takeBack(id, key, reading);
  }

  @Post(':reading/put-back')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async putBack(
    @Param('slug') slug: string,
    @Param('key') key: string,
    @Param('reading') reading: string,
  ): Promise<void> {
    const { id } = await this.catalogue.product(slug);
    await this.readings.putBack(id, key, reading);
  }
}
