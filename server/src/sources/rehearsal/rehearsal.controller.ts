import { Body, Controller, HttpCode, Post, SerializeOptions } from '@nestjs/common';
import { rehearsal, rehearsalInput, type Rehearsal } from 'shared/contracts';
import type { z } from 'zod';
import { Allow } from '../../access/allow.js';
import { RehearsalService } from './rehearsal.service.js';

@Controller('sources/rehearsal')
@Allow({ role: 'ops' })
export class RehearsalController {
  constructor(private readonly rehearsals: RehearsalService) {}

  /** One repository or project at a time, so that whoever waits sees how far it has come. */
  @Post()
  @HttpCode(200)
  @SerializeOptions({ schema: rehearsal })
  rehearse(@Body({ schema: rehearsalInput }) input: z.infer<typeof rehearsalInput>): Promise<Rehearsal> {
    return this.rehearsals.rehearse(input);
  }
}
