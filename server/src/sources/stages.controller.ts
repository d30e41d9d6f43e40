import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { stageChanges, stageMapping, stageMappingInput, type StageChanges } from 'shared/contracts';
import type { z } from 'zod';
import { Allow, Caller } from '../access/allow.js';
import { StagesService } from './stages.service.js';

type Mapping = z.infer<typeof stageMapping>;

@Controller('sources/:id/stages')
export class StagesController {
  constructor(private readonly stages: StagesService) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: stageMapping })
  async read(@Param('id') id: string): Promise<Mapping> {
    return { rules: await this.stages.mapping(id) };
  }

  @Get('changes')
  @Allow('signedIn')
  @SerializeOptions({ schema: stageChanges })
  changes(@Param('id') id: string): Promise<StageChanges> {
    return this.stages.changes(id);
  }

  @Put()
  @Allow({ role: ['team', 'ops'] })
  @SerializeOptions({ schema: stageMapping })
  async change(
    @Param('id') id: string,
    @Body({ schema: stageMappingInput }) input: z.infer<typeof stageMappingInput>,
    @Caller() { actingAs }: Caller,
  ): Promise<Mapping> {
    return { rules: await this.stages.change(id, input, actingAs) };
  }

  @Post('undo')
  @HttpCode(200)
  @Allow({ role: ['team', 'ops'] })
  @SerializeOptions({ schema: stageMapping })
  async undo(@Param('id') id: string, @Caller() { actingAs }: Caller): Promise<Mapping> {
    return { rules: await this.stages.undo(id, actingAs) };
  }
}
