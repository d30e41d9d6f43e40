import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import type { z } from 'zod';
import {
  earlyLookInput,
  evidenceInput,
  hypothesisCreateInput,
  hypothesisCreated,
  hypothesisDraftInput,
  hypothesisInput,
  hypothesisLinksInput,
  hypothesisList,
  hypothesisPage,
  hypothesisVersionInput,
  planPreview,
  verdictInput,
  type EvidenceInput,
  type HypothesisCreateInput,
  type HypothesisDraftInput,
  type HypothesisInput,
  type HypothesisLinksInput,
  type HypothesisList,
  type HypothesisPage,
  type HypothesisVersionInput,
  type PlanPreview,
  type VerdictInput,
} from 'shared/contracts';
import { Allow, Caller } from '../access/allow.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { HypothesisLinksService } from './hypothesis-links.service.js';
import { HypothesisPagesService } from './hypothesis-pages.service.js';
import { LabelDraftsService } from './label-drafts.service.js';
import { RegistrationService, type Written } from './registration.service.js';
import { VerdictsService } from './verdicts.service.js';

/** What a product's team believes, tries and learns. `:id` is an id or a short key. Everything said can be read by all. */
@Controller('products/:slug/hypotheses')
export class HypothesesController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly registration: RegistrationService,
    private readonly pages: HypothesisPagesService,
    private readonly verdicts: VerdictsService,
    private readonly links: HypothesisLinksService,
    private readonly drafts: LabelDraftsService,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: hypothesisList })
  async list(@Param('slug') slug: string): Promise<HypothesisList> {
    return this.pages.list(await this.catalogue.product(slug));
  }

  @Get(':id')
  @Allow('signedIn')
  @SerializeOptions({ schema: hypothesisPage })
  async one(@Param('slug') slug: string, @Param('id') id: string): Promise<HypothesisPage> {
    return this.pages.page(await this.catalogue.product(slug), id);
  }

  /** Saves nothing. */
  @Post('preview')
  @HttpCode(200)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: planPreview })
  async preview(
    @Param('slug') slug: string,
    @Body({ schema: hypothesisInput }) input: HypothesisInput,
  ): Promise<PlanPreview> {
    return this.registration.preview(await this.catalogue.product(slug), input);
  }

  @Post()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: hypothesisCreated })
  async create(
    @Param('slug') slug: string,
    @Body({ schema: hypothesisCreateInput }) input: HypothesisCreateInput,
    @Caller() { actingAs }: Caller,
  ): Promise<Written> {
    return this.registration.create(await this.catalogue.product(slug), input, actingAs);
  }

  @Post(':id/versions')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: hypothesisCreated })
  async revise(
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body({ schema: hypothesisVersionInput }) input: HypothesisVersionInput,
    @Caller() { actingAs }: Caller,
  ): Promise<Written> {
    return this.registration.revise(await this.catalogue.product(slug), id, input, actingAs);
  }

  @Post(':id/evidence')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: hypothesisPage })
  async raise(
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body({ schema: evidenceInput }) input: EvidenceInput,
    @Caller() { actingAs }: Caller,
  ): Promise<HypothesisPage> {
    const product = await this.catalogue.product(slug);
    await this.verdicts.setEvidence(product, id, input, actingAs);
    return this.pages.page(product, id);
  }

  @Post(':id/early-looks')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: hypothesisPage })
  async lookEarly(
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body({ schema: earlyLookInput }) { reason }: z.infer<typeof earlyLookInput>,
    @Caller() { actingAs }: Caller,
  ): Promise<HypothesisPage> {
    const product = await this.catalogue.product(slug);
    await this.verdicts.lookEarly(product, id, reason, actingAs);
    return this.pages.page(product, id);
  }

  @Post(':id/verdicts')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: hypothesisPage })
  async conclude(
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body({ schema: verdictInput }) input: VerdictInput,
    @Caller() { actingAs }: Caller,
  ): Promise<HypothesisPage> {
    const product = await this.catalogue.product(slug);
    await this.verdicts.conclude(product, id, input, actingAs);
    return this.pages.page(product, id);
  }

  @Put(':id/links')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: hypothesisPage })
  async setLinks(
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body({ schema: hypothesisLinksInput }) input: HypothesisLinksInput,
    @Caller() { actingAs }: Caller,
  ): Promise<HypothesisPage> {
    const product = await this.catalogue.product(slug);
    await this.links.set(product.id, id, input, actingAs);
    return this.pages.page(product, id);
  }

  /** What a label at the source has started: put aside, or taken up again. */
  @Put('drafts/:id')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: hypothesisList })
  async putAside(
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body({ schema: hypothesisDraftInput }) { aside }: HypothesisDraftInput,
    @Caller() { actingAs }: Caller,
  ): Promise<HypothesisList> {
    const product = await this.catalogue.product(slug);
    await this.drafts.putAside(product.id, id, aside, actingAs);
    return this.pages.list(product);
  }
}
