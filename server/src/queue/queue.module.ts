import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';
import { QueueService } from './queue.service.js';
import { TaskRegistry } from './task-registry.service.js';
import { TickService } from './tick.service.js';
import { WorkerService } from './worker.service.js';

/** Work for later, and news of it. */
@Module({
  imports: [ScheduleModule.forRoot()],
  controllers: [EventsController],
  providers: [EventsService, QueueService, TaskRegistry, TickService, WorkerService],
  exports: [EventsService, QueueService, TaskRegistry, TickService],
})
export class QueueModule {}
