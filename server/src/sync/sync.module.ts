import { Module } from '@nestjs/common';
import { FactsModule } from '../facts/facts.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { RefetchTask } from './refetch-task.js';
import { RefetchService } from './refetch.service.js';
import { SyncTask } from './sync-task.js';
import { SyncTick } from './sync-tick.js';
import { SyncService } from './sync.service.js';

/** Reading the sources, on schedule and on request. */
@Module({
  imports: [FactsModule, QueueModule, SourcesModule],
  providers: [RefetchService, RefetchTask, SyncService, SyncTask, SyncTick],
  exports: [RefetchService, SyncService],
})
export class SyncModule {}
