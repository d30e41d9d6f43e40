import { Module } from '@nestjs/common';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';
import { QueueService } from './queue.service.js';
import { TaskRegistry } from './task-registry.service.js';
import { WorkerService } from './worker.service.js';

/** Work for later, and news of it. */
@Module({
  controllers: [EventsController],
  providers: [EventsService, QueueService, TaskRegistry, WorkerService],
  exports: [EventsService, QueueService, TaskRegistry],
})
export class QueueModule {}
