import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import {
  indicatorChange,
  indicatorDefinitions,
  type IndicatorChange,
  type IndicatorDefinitions,
} from 'shared/contracts';
import { Allow, Caller } from '../access/allow.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IndicatorDefinitionsService } from './indicator-definitions.service.js';

/** What an indicator means, and since when. Nothing that was ever said of it is overwritten. */
@Controller('products/:slug/indicators/:key')
export class IndicatorDefinitionsController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly definitions: IndicatorDefinitionsService,
  ) {}

  @Get('definitions')
  @Allow('signedIn')
  @SerializeOptions({ schema: indicatorDefinitions })
  async history(@Param('slug') slug: string, @Param('key') key: string): Promise<IndicatorDefinitions> {
    const { id } = await this.catalogue.product(slug);
    return this.definitions.history(id, key);
  }

  @Put()
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async change(
    @Param('slug') slug: string,
    @Param('key') key: string,
    @Body({ schema: indicatorChange }) input: IndicatorChange,
    @Caller() { actingAs }: Caller,
  ): Promise<void> {
    const { id } = await this.catalogue.product(slug);
    await this.definitions.change(id, key, input, actingAs);
  }

  @Post('archive')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async archive(@Param('slug') slug: string, @Param('key') key: string): Promise<void> {
    const { id } = await this.catalogue.product(slug);
    await this.definitions.setArchived(id, key, true);
  }

  @Post('restore')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async restore(@Param('slug') slug: string, @Param('key') key: string): Promise<void> {
    const { id } = await this.catalogue.product(slug);
    await this.definitions.setArchived(id, key, false);
  }
}
