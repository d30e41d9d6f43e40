import { Module } from '@nestjs/common';
import { CatalogueModule } from '../../catalogue/catalogue.module.js';
import { QueueModule } from '../../queue/queue.module.js';
import { SourcesModule } from '../../sources/sources.module.js';
import { EffectModule } from '../effect.module.js';
import { PullDoor } from './pull-door.service.js';
import { PullListController } from './pull-list.controller.js';
import { PullRuns } from './pull-runs.service.js';
import { PullTask } from './pull-task.js';
import { PulledFiles } from './pulled-files.service.js';
import { PullsController } from './pulls.controller.js';
import { PullsService } from './pulls.service.js';

/** Files of answers at an address, read on schedule. */
@Module({
  imports: [CatalogueModule, EffectModule, QueueModule, SourcesModule],
  controllers: [PullsController, PullListController],
  providers: [PullDoor, PulledFiles, PullRuns, PullsService, PullTask],
})
export class PullModule {}
