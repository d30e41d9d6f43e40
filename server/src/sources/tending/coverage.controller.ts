import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { coverageList, type CoverageList } from 'shared/contracts';
import { Allow } from '../../access/allow.js';
import { TendingService } from './tending.service.js';

/** Whether figures can be believed is for everybody to see; asked for by itself, for the list of sources is renewed often. */
@Controller('sources/coverage')
@Allow('signedIn')
export class CoverageController {
  constructor(private readonly tending: TendingService) {}

  @Get()
  @SerializeOptions({ schema: coverageList })
  coverage(): Promise<CoverageList> {
    return this.tending.coverage();
  }
}
