import { Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { sentReadings, type SentReading } from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { ofSubject, Subject, type NamedSubject } from '../catalogue/named-subject.js';
import { SentReadingsService } from './sent-readings.service.js';

/** Readings that were written or sent one by one, for those who may take them back. */
@Controller(ofSubject('indicators/:key/readings'))
export class SentReadingsController {
  constructor(private readonly readings: SentReadingsService) {}

  @Get()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: sentReadings })
  async list(@Subject() { id }: NamedSubject, @Param('key') key: string): Promise<{ readings: SentReading[] }> {
    return { readings: await this.readings.list(id, key) };
  }

  @Post(':reading/take-back')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async takeBack(
    @Subject() { id }: NamedSubject,
    @Param('key') key: string,
    @Param('reading') reading: string,
  ): Promise<void> {
    await this.readings.takeBack(id, key, reading);
  }

  @Post(':reading/put-back')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async putBack(
    @Subject() { id }: NamedSubject,
    @Param('key') key: string,
    @Param('reading') reading: string,
  ): Promise<void> {
    await this.readings.putBack(id, key, reading);
  }
}
