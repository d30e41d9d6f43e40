import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import {
  indicatorChange,
  indicatorDefinitions,
  type IndicatorChange,
  type IndicatorDefinitions,
} from 'shared/contracts';
import { Allow, Caller } from '../access/allow.js';
import { ofSubject, Subject, type NamedSubject } from '../catalogue/named-subject.js';
import { IndicatorDefinitionsService } from './indicator-definitions.service.js';

/** What an indicator means, and since when. Nothing that was ever said of it is overwritten. */
@Controller(ofSubject('indicators/:key'))
export class IndicatorDefinitionsController {
  constructor(private readonly definitions: IndicatorDefinitionsService) {}

  @Get('definitions')
  @Allow('signedIn')
  @SerializeOptions({ schema: indicatorDefinitions })
  async history(@Subject() { id }: NamedSubject, @Param('key') key: string): Promise<IndicatorDefinitions> {
    return this.definitions.history(id, key);
  }

  @Put()
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async change(
    @Subject() { id }: NamedSubject,
    @Param('key') key: string,
    @Body({ schema: indicatorChange }) input: IndicatorChange,
    @Caller() { actingAs }: Caller,
  ): Promise<void> {
    await this.definitions.change(id, key, input, actingAs);
  }

  @Post('archive')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async archive(@Subject() { id }: NamedSubject, @Param('key') key: string): Promise<void> {
    await this.definitions.setArchived(id, key, true);
  }

  @Post('restore')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async restore(@Subject() { id }: NamedSubject, @Param('key') key: string): Promise<void> {
    await this.definitions.setArchived(id, key, false);
  }
}
