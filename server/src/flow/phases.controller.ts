import { Body, Controller, Get, Param, Put, SerializeOptions } from '@nestjs/common';
import { phaseInput, phaseList, type PhaseInput, type PhaseList } from 'shared/contracts';
import { Allow, Caller } from '../access/allow.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { PhasesService } from './phases.service.js';

/** Where the usual ranges of a product begin anew. */
@Controller('products/:slug/phases')
export class PhasesController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly phases: PhasesService,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: phaseList })
  async list(@Param('slug') slug: string): Promise<PhaseList> {
    return this.phases.list((await this.catalogue.product(slug)).id);
  }

  @Put()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: phaseList })
  async set(
    @Param('slug') slug: string,
    @Body({ schema: phaseInput }) input: PhaseInput,
    @Caller() { actingAs }: Caller,
  ): Promise<PhaseList> {
    const { id } = await this.catalogue.product(slug);
    return this.phases.set(id, input, { role: actingAs, reason: input.reason });
  }
}
