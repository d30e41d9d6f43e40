import { Body, Controller, Get, Param, Put, SerializeOptions } from '@nestjs/common';
import {
  measurementChanges,
  measurementChangesInput,
  type MeasurementChanges,
  type MeasurementChangesInput,
} from 'shared/contracts';
import { Allow, Caller } from '../access/allow.js';
import { ofSubject, Subject, type NamedSubject } from '../catalogue/named-subject.js';
import { MeasurementChangesService } from './measurement-changes.service.js';

/** When the way of asking changed: answers from before and after cannot be compared. */
@Controller(ofSubject('indicators/:key/changes'))
export class MeasurementChangesController {
  constructor(private readonly changes: MeasurementChangesService) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: measurementChanges })
  async read(@Subject() { id }: NamedSubject, @Param('key') key: string): Promise<MeasurementChanges> {
    return this.changes.of(id, key);
  }

  @Put()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: measurementChanges })
  async set(
    @Subject() { id }: NamedSubject,
    @Param('key') key: string,
    @Body({ schema: measurementChangesInput }) input: MeasurementChangesInput,
    @Caller() { actingAs }: Caller,
  ): Promise<MeasurementChanges> {
    return this.changes.set(id, key, input, actingAs);
  }
}
