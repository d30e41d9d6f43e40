import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { effectPage, type EffectPage } from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { ofSubject, Subject, type NamedSubject } from '../catalogue/named-subject.js';
import { EffectPagesService } from './effect-pages.service.js';

@Controller(ofSubject('effect'))
export class EffectPagesController {
  constructor(private readonly pages: EffectPagesService) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: effectPage })
  async page(@Subject() { id, kind }: NamedSubject): Promise<EffectPage> {
    return this.pages.page(id, kind);
  }
}
