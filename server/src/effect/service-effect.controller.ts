import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { effectPage, type EffectPage } from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { ServicesService } from '../catalogue/services.service.js';
import { EffectPagesService } from './effect-pages.service.js';

@Controller('services/:slug/effect')
export class ServiceEffectController {
  constructor(
    private readonly services: ServicesService,
    private readonly pages: EffectPagesService,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: effectPage })
  async page(@Param('slug') slug: string): Promise<EffectPage> {
    const { id } = await this.services.service(slug);
    return this.pages.page(id, 'service');
  }
}
