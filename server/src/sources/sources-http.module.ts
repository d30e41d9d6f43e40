import { Module } from '@nestjs/common';
import { ConnectionsController } from './connections.controller.js';
import { SourcesModule } from './sources.module.js';
import { StagesController } from './stages.controller.js';

/** The routes of sources. They show how reading goes too, and reading needs the sources: hence a module of their own. */
@Module({
  imports: [SourcesModule],
  controllers: [ConnectionsController, StagesController],
})
export class SourcesHttpModule {}
