import { Body, Controller, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { areaChange, areaInput, productCreated, type AreaChange, type AreaInput } from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { AreasService } from './areas.service.js';

/** Which products lie in which area is the organisation's own shape: ops keep it. */
@Controller('areas')
export class AreasController {
  constructor(private readonly areas: AreasService) {}

  @Post()
  @Allow({ role: 'ops' })
  @SerializeOptions({ schema: productCreated })
  create(@Body({ schema: areaInput }) input: AreaInput): Promise<{ id: string; slug: string }> {
    return this.areas.create(input);
  }

  @Put(':slug')
  @Allow({ role: 'ops' })
  @SerializeOptions({ schema: productCreated })
  change(
    @Param('slug') slug: string,
    @Body({ schema: areaChange }) input: AreaChange,
  ): Promise<{ id: string; slug: string }> {
    return this.areas.change(slug, input);
  }
}
