import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { pullList, type PullList } from 'shared/contracts';
import { Allow } from '../../access/allow.js';
import { Clock } from '../../clock.js';
import { PullsService } from './pulls.service.js';

/** Every address that is read, beside the other sources: can the numbers be believed, and what must be mended? */
@Controller('pulls')
export class PullListController {
  constructor(
    private readonly clock: Clock,
    private readonly pulls: PullsService,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: pullList })
  async list(): Promise<PullList> {
    return { pulls: await this.pulls.all(), asOf: new Date(this.clock.now()).toISOString() };
  }
}
