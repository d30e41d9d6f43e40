import { Injectable } from '@nestjs/common';
import type { Wanted } from 'connectors';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { QueueService } from '../queue/queue.service.js';
import { queueOf } from './queue-of.js';

/** What is told within so long is asked for in one go. */
const GATHERED_FOR = 5_000;

/** Leaves a small run for the worker: a few things of a connection, and no more. */
@Injectable()
export class RefetchService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly queue: QueueService,
  ) {}

  /**
   * In turn with the connection's own runs, and with whoever has its key. The library puts what waits under one key
   * together where both are lists; a fixed grid keeps a storm from putting it off for ever.
   */
  async soon(connectionId: string, wanted: readonly Wanted[], manager: EntityManager): Promise<void> {
    await this.queue.add(
      'refetch',
      wanted.map((one) => ({ ...one, connectionId })),
      {
        manager,
        queueName: await queueOf(this.dataSource, connectionId),
        jobKey: `refetch:${connectionId}`,
        runAt: Math.ceil(this.clock.now() / GATHERED_FOR) * GATHERED_FOR,
      },
    );
  }
}
