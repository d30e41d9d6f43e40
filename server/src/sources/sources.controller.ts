import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Req,
  SerializeOptions,
} from '@nestjs/common';
import type { Request } from 'express';
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
import { Allow, Caller, SessionKey } from '../access/allow.js';
import { Config } from '../config.js';
import { ConsentsService } from './consent/consents.service.js';
import { callbackOf } from './consent/visit.js';
import { ConnectionsService } from './connections.service.js';
import { SourcesService } from './sources.service.js';

@Controller('sources')
@Allow({ role: 'ops' })
export class SourcesController {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly sources: SourcesService,
    private readonly consents: ConsentsService,
    private readonly config: Config,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: sourceList })
  list(@Req() request: Request): Promise<SourceList> {
    return this.sources.list(callbackOf(this.config, request));
  }

  @Post('check')
  @HttpCode(200)
  @SerializeOptions({ schema: checkAnswer })
  async check(
    @Body({ schema: checkInput }) { connector, config }: z.infer<typeof checkInput>,
    @SessionKey() session: string,
  ): Promise<CheckAnswer> {
    return this.connections.check(connector, await this.consents.filled(config, session, { connector }));
  }

  @Post()
  @SerializeOptions({ schema: connectionCreated })
  async create(
    @Body({ schema: connectionInput }) input: z.infer<typeof connectionInput>,
    @SessionKey() session: string,
  ): Promise<{ id: string }> {
    const use = { connector: input.connector, connectionId: null };
    return this.consents.spent(input.config, session, use, (config) => this.sources.create({ ...input, config }));
  }

  @Patch(':id')
  @HttpCode(204)
  async change(
    @Param('id') id: string,
    @Body({ schema: connectionChange }) { config, ...change }: z.infer<typeof connectionChange>,
    @SessionKey() session: string,
    @Caller() { actingAs }: Caller,
  ): Promise<void> {
    if (!config) return this.sources.change(id, change, actingAs);
    return this.consents.spent(config, session, { connectionId: id }, (filled) =>
      this.sources.change(id, { ...change, config: filled }, actingAs),
    );
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
