import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import {
  followUpInput,
  insightInput,
  insightList,
  type FollowUpInput,
  type InsightInput,
  type InsightList,
} from 'shared/contracts';
import { Allow, Caller } from '../access/allow.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { InsightsService } from '../insight/insights.service.js';

/** What is known about a product's users, and what followed on it. */
@Controller('products/:slug/insights')
export class InsightsController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly insights: InsightsService,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: insightList })
  async list(@Param('slug') slug: string): Promise<InsightList> {
    const { id } = await this.catalogue.product(slug);
    return this.insights.list(id);
  }

  @Post()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: insightList })
  async write(
    @Param('slug') slug: string,
    @Body({ schema: insightInput }) input: InsightInput,
    @Caller() { actingAs }: Caller,
  ): Promise<InsightList> {
    const { id } = await this.catalogue.product(slug);
    await this.insights.write(id, input, actingAs);
    return this.insights.list(id);
  }

  @Post(':id/follow-ups')
  @HttpCode(200)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: insightList })
  async follow(
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body({ schema: followUpInput }) input: FollowUpInput,
    @Caller() { actingAs }: Caller,
  ): Promise<InsightList> {
    const product = await this.catalogue.product(slug);
    await this.insights.follow(product.id, id, input, actingAs);
    return this.insights.list(product.id);
  }
}
