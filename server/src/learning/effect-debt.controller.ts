import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { effectDebtAnswer, type EffectDebtAnswer } from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { EffectDebtService } from './effect-debt.service.js';

@Controller('products/:slug/effect-debt')
export class EffectDebtController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly debt: EffectDebtService,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: effectDebtAnswer })
  async read(@Param('slug') slug: string): Promise<EffectDebtAnswer> {
    const { id } = await this.catalogue.product(slug);
    return this.debt.of(id);
  }
}
