import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { productAbility, signalFollowUpInput, type ProductAbility, type SignalFollowUpInput } from 'shared/contracts';
import { Allow, Caller } from '../access/allow.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { AbilityService } from './ability.service.js';

/** From a signal to an agreed action to what came of it. */
@Controller('products/:slug')
export class AbilityController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly ability: AbilityService,
  ) {}

  @Get('ability')
  @Allow('signedIn')
  @SerializeOptions({ schema: productAbility })
  async read(@Param('slug') slug: string): Promise<ProductAbility> {
    const { id } = await this.catalogue.product(slug);
    return this.ability.of(id);
  }

  @Post('signals/follow-ups')
  @HttpCode(200)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: productAbility })
  async follow(
    @Param('slug') slug: string,
    @Body({ schema: signalFollowUpInput }) input: SignalFollowUpInput,
    @Caller() { actingAs }: Caller,
  ): Promise<ProductAbility> {
    const { id } = await this.catalogue.product(slug);
    await this.ability.follow(id, input, actingAs);
    return this.ability.of(id);
  }
}
