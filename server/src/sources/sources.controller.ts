import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, SerializeOptions } from '@nestjs/common';
import {
  checkAnswer,
  checkInput,
  connectionChange,
  connectionCreated,
  connectionInput,
  rungInput,
  sourceList,
  workflowList,
  type CheckAnswer,
  type SourceList,
  type WorkflowList,
} from 'shared/contracts';
import type { z } from 'zod';
import { Allow, Caller } from '../access/allow.js';
import { ConnectionsService } from './connections.service.js';
import { SourcesService } from './sources.service.js';

@Controller('sources')
@Allow({ role: 'ops' })
export class SourcesController {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly sources: SourcesService,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: sourceList })
  list(): Promise<SourceList> {
    return this.sources.list();
  }

  @Post('check')
  @HttpCode(200)
  @SerializeOptions({ schema: checkAnswer })
  check(@Body({ schema: checkInput }) { connector, config }: z.infer<typeof checkInput>): Promise<CheckAnswer> {
    return this.connections.check(connector, config);
  }

  @Post()
  @SerializeOptions({ schema: connectionCreated })
  create(@Body({ schema: connectionInput }) input: z.infer<typeof connectionInput>): Promise<{ id: string }> {
    return this.sources.create(input);
  }

  @Patch(':id')
  @HttpCode(204)
  change(
    @Param('id') id: string,
    @Body({ schema: connectionChange }) change: z.infer<typeof connectionChange>,
  ): Promise<void> {
    return this.sources.change(id, change);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@Param('id') id: string): Promise<void> {
    return this.sources.remove(id);
  }

  @Post(':id/run')
  @HttpCode(202)
  run(@Param('id') id: string): Promise<void> {
    return this.sources.runNow(id);
  }

  @Get(':id/workflows')
  @SerializeOptions({ schema: workflowList })
  workflows(@Param('id') id: string): Promise<WorkflowList> {
    return this.connections.workflows(id);
  }

  @Put(':id/scopes/:scopeId/rung')
  @HttpCode(204)
  setRung(
    @Param('id') id: string,
    @Param('scopeId') scopeId: string,
    @Body({ schema: rungInput }) chosen: z.infer<typeof rungInput>,
    @Caller() { actingAs }: Caller,
  ): Promise<void> {
    return this.connections.setRung(id, scopeId, chosen, { role: actingAs, reason: null });
  }
}
