import { Module } from '@nestjs/common';
import { QueueModule } from '../queue/queue.module.js';
import { SyncModule } from '../sync/sync.module.js';
import { SourcesController } from './sources.controller.js';
import { SourcesModule } from './sources.module.js';
import { SourcesService } from './sources.service.js';
import { StagesController } from './stages.controller.js';

/** The routes of sources. They show how reading goes too, and reading needs the sources: hence a module of their own. */
@Module({
  imports: [QueueModule, SourcesModule, SyncModule],
  controllers: [SourcesController, StagesController],
  providers: [SourcesService],
})
export class SourcesHttpModule {}
