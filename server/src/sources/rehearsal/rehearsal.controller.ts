import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { boardList, rehearsal, rehearsalInput, type BoardList, type Rehearsal } from 'shared/contracts';
import type { z } from 'zod';
import { Allow, SessionKey } from '../../access/allow.js';
import { FactsService } from '../../facts/facts.service.js';
import { ConnectionsService } from '../connections.service.js';
import { ConsentsService } from '../consent/consents.service.js';
import { RehearsalService } from './rehearsal.service.js';

@Controller('sources')
@Allow({ role: 'ops' })
export class RehearsalController {
  constructor(
    private readonly rehearsals: RehearsalService,
    private readonly connections: ConnectionsService,
    private readonly consents: ConsentsService,
    private readonly facts: FactsService,
  ) {}

  /** One repository or project at a time, so that whoever waits sees how far it has come. */
  @Post('rehearsal')
  @HttpCode(200)
  @SerializeOptions({ schema: rehearsal })
  async rehearse(
    @Body({ schema: rehearsalInput }) input: z.infer<typeof rehearsalInput>,
    @SessionKey() session: string,
  ): Promise<Rehearsal> {
    const config = await this.consents.filled(input.config, session, { connector: input.connector });
    return this.rehearsals.rehearse({ ...input, config });
  }

  /** What a board calls the way of work, to begin a mapping with. */
  @Get(':id/stages/boards')
  @Allow('signedIn')
  @SerializeOptions({ schema: boardList })
  async boards(@Param('id') id: string): Promise<BoardList> {
    await this.connections.get(id);
    const boards = await this.facts.boards(id);
    return {
      boards: boards
        .filter(({ columns }) => columns.some(({ statusIds }) => statusIds.length > 0))
        .map(({ board, columns }) => ({
          name: board,
          columns: columns.map(({ name, statusIds }) => ({ name, statusIds: [...statusIds] })),
        })),
    };
  }
}
