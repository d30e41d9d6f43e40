import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, SerializeOptions } from '@nestjs/common';
import {
  importPreview,
  productPulls,
  pullAgreement,
  pullChange,
  pullCreated,
  pullDraft,
  pullInput,
  pullLook,
  type ImportPreview,
  type ProductPulls,
  type PullChange,
  type PullDraft,
  type PullInput,
} from 'shared/contracts';
import type { z } from 'zod';
import { Allow } from '../../access/allow.js';
import { CatalogueService } from '../../catalogue/catalogue.service.js';
import { Clock } from '../../clock.js';
import { PullsService } from './pulls.service.js';

/** Addresses with files of answers: for those who bring in answers, as files themselves are. */
@Controller('products/:slug/pulls')
@Allow({ role: ['team', 'ops'], product: 'slug' })
export class PullsController {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly pulls: PullsService,
  ) {}

  @Get()
  @SerializeOptions({ schema: productPulls })
  async list(@Param('slug') slug: string): Promise<ProductPulls> {
    const pulls = await this.pulls.list(await this.catalogue.product(slug));
    return { pulls, asOf: new Date(this.clock.now()).toISOString() };
  }

  @Post('preview')
  @HttpCode(200)
  @SerializeOptions({ schema: importPreview })
  async preview(@Param('slug') slug: string, @Body({ schema: pullDraft }) draft: PullDraft): Promise<ImportPreview> {
    const { id } = await this.catalogue.product(slug);
    return this.pulls.preview(id, draft);
  }

  @Post()
  @SerializeOptions({ schema: pullCreated })
  async create(@Param('slug') slug: string, @Body({ schema: pullInput }) input: PullInput): Promise<{ id: string }> {
    const { id } = await this.catalogue.product(slug);
    return { id: await this.pulls.create(id, input) };
  }

  @Post(':id/preview')
  @HttpCode(200)
  @SerializeOptions({ schema: importPreview })
  async look(
    @Param('slug') slug: string,
    @Param('id') pullId: string,
    @Body({ schema: pullLook }) { mapping }: z.infer<typeof pullLook>,
  ): Promise<ImportPreview> {
    const { id } = await this.catalogue.product(slug);
    return this.pulls.lookAgain(id, pullId, mapping);
  }

  @Put(':id/mapping')
  @HttpCode(204)
  async agree(
    @Param('slug') slug: string,
    @Param('id') pullId: string,
    @Body({ schema: pullAgreement }) { mapping }: z.infer<typeof pullAgreement>,
  ): Promise<void> {
    const { id } = await this.catalogue.product(slug);
    await this.pulls.agree(id, pullId, mapping);
  }

  @Patch(':id')
  @HttpCode(204)
  async change(
    @Param('slug') slug: string,
    @Param('id') pullId: string,
    @Body({ schema: pullChange }) change: PullChange,
  ): Promise<void> {
    const { id } = await this.catalogue.product(slug);
    await this.pulls.change(id, pullId, change);
  }

  @Post(':id/run')
  @HttpCode(202)
  async run(@Param('slug') slug: string, @Param('id') pullId: string): Promise<void> {
    const { id } = await this.catalogue.product(slug);
    await this.pulls.runNow(id, pullId);
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('slug') slug: string, @Param('id') pullId: string): Promise<void> {
    const { id } = await this.catalogue.product(slug);
    await this.pulls.remove(id, pullId);
  }
}
