import { Body, Controller, Get, Put, SerializeOptions } from '@nestjs/common';
import { phaseInput, phaseList, type PhaseInput, type PhaseList } from 'shared/contracts';
import { Allow, Caller } from '../access/allow.js';
import { ofSubject, Subject, type NamedSubject } from '../catalogue/named-subject.js';
import { PhasesService } from './phases.service.js';

/** Where the usual ranges of a product or a service begin anew. */
@Controller(ofSubject('phases'))
export class PhasesController {
  constructor(private readonly phases: PhasesService) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: phaseList })
  list(@Subject() subject: NamedSubject): Promise<PhaseList> {
    return this.phases.list(subject);
  }

  @Put()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: phaseList })
  set(
    @Subject() subject: NamedSubject,
    @Body({ schema: phaseInput }) input: PhaseInput,
    @Caller() { actingAs }: Caller,
  ): Promise<PhaseList> {
    return this.phases.set(subject, input, { role: actingAs, reason: input.reason });
  }
}
