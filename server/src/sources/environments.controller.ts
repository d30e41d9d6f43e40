import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { environmentList, type EnvironmentList } from 'shared/contracts';
import { DataSource } from 'typeorm';
import { Allow } from '../access/allow.js';
import { SettingsService } from '../catalogue/settings.service.js';
import { ConnectionsService } from './connections.service.js';
import { readEnvironments } from './environments.js';

/** For whoever chooses what counts as production. */
@Controller('sources')
@Allow({ role: 'ops' })
export class EnvironmentsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly connections: ConnectionsService,
    private readonly settings: SettingsService,
  ) {}

  @Get(':id/environments')
  @SerializeOptions({ schema: environmentList })
  async environments(@Param('id') id: string): Promise<EnvironmentList> {
    await this.connections.get(id);
    const production = await this.settings.productionEnvironments();
    return { environments: await readEnvironments(this.dataSource, id, production) };
  }
}
