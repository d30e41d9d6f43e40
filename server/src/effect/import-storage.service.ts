import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../clock.js';
import { EventsService } from '../queue/events.service.js';
import { QueueService } from '../queue/queue.service.js';
import { TaskRegistry } from '../queue/task-registry.service.js';
import { ImportBatch } from './import-batch.entity.js';
import { Observation } from './observation.entity.js';
import { dropAsked } from './sql/asked-sets.js';
import { clearStaged, moveAnswers, releaseAnswers } from './sql/move-answers.js';

/** Batches up to this size are stored while their sender waits; larger ones by the worker. */
export const storedAtOnce = 20_000;
const portion = 20_000;

/** First half of the advisory lock's key; the second is made from the product's id. */
const IMPORT_LOCK = 7_205_793;

const payload = z.object({ productId: z.string(), batchId: z.string() });
type Told = (moved: number) => Promise<void>;

/** Brings taken-in answers to their place and takes them away again, in one transaction each: nothing is half-stored. */
@Injectable()
export class ImportStorage implements OnModuleInit {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly queue: QueueService,
    private readonly registry: TaskRegistry,
    private readonly events: EventsService,
  ) {}

  onModuleInit(): void {
    this.registry.register('store-import', (given, signal) =>
      this.work(given, 'storing', signal, (manager, batch, told) => this.store(manager, batch, told)),
    );
    this.registry.register('undo-import', (given, signal) =>
      this.work(given, 'undoing', signal, (manager, batch, told) => this.undo(manager, batch, told)),
    );
  }

  /** Leaves a batch to the worker, once the transaction is committed. */
  async leave(manager: EntityManager, task: 'store-import' | 'undo-import', batch: ImportBatch): Promise<void> {
    const { productId, id } = batch;
    await this.queue.add(
      task,
      { productId, batchId: id },
      { manager, queueName: `import:${productId}`, jobKey: `${task}:${id}` },
    );
    await this.events.publish('imports', { productId }, manager);
  }

  async store(manager: EntityManager, batch: ImportBatch, told: Told = nobody): Promise<void> {
    const { productId, indicatorKey, id: batchId } = batch;
    const at = { productId, indicatorKey, batchId };
    // An answer that is being taken back seems to be there still: imports may be stored at once, but not while one is undone.
    await this.hold(manager, productId);
    let moved = 0;
    for (let line = 0, over = false; !over;) {
      const { n, stored, last } = await moveAnswers(manager, at, line, portion);
      batch.stored += stored;
      moved += n;
      over = last === null || n < portion;
      line = last ?? line;
      if (!over) await told(moved);
    }
    await clearStaged(manager, at);
    batch.alreadyStored = batch.accepted - batch.stored;
    batch.moved = batch.accepted;
    batch.state = 'stored';
    await manager.save(batch);
  }

  async undo(manager: EntityManager, batch: ImportBatch, told: Told = nobody): Promise<void> {
    const { productId, id: batchId } = batch;
    await manager.query('select pg_advisory_xact_lock($1, hashtext($2))', [IMPORT_LOCK, productId]);
    const ranges = idRanges(batch.accepted > storedAtOnce);
    for (const [index, range] of ranges.entries()) {
      await releaseAnswers(manager, { productId, batchId }, range);
      if (ranges.length > 1) await told(Math.round((batch.accepted * (index + 1)) / ranges.length));
    }
    batch.moved = batch.accepted;
    batch.state = 'undone';
    batch.undoneAt = new Date(this.clock.now());
    // They stay where nobody sees them: a reading that waited behind one of them would otherwise tell of the difference.
    await manager.update(Observation, { productId, batchId }, { takenBackAt: batch.undoneAt });
    await manager.save(batch);
    await dropAsked(manager, productId, batchId);
  }

  /** None is taken back while one is brought, until the end of the transaction. */
  async hold(manager: EntityManager, productId: string): Promise<void> {
    await manager.query('select pg_advisory_xact_lock_shared($1, hashtext($2))', [IMPORT_LOCK, productId]);
  }

  /** How far it has come is told beside the transaction, which nobody can look into. */
  private async work(
    given: unknown,
    state: ImportBatch['state'],
    signal: AbortSignal,
    act: (manager: EntityManager, batch: ImportBatch, told: Told) => Promise<void>,
  ): Promise<void> {
    const { productId, batchId } = payload.parse(given);
    const told: Told = async (moved) => {
      signal.throwIfAborted();
      await this.data.manager.update(ImportBatch, { productId, id: batchId }, { moved });
      await this.events.publish('imports', { productId });
    };
    await this.data.transaction(async (manager) => {
      const batch = await manager.findOneBy(ImportBatch, { productId, id: batchId });
      // A job that comes twice finds its work done.
      if (batch?.state !== state) return;
      await act(manager, batch, told);
      await this.renew(manager, productId);
    });
  }

  /** The product's figures are made again, once the transaction is committed. */
  async renew(manager: EntityManager, productId: string): Promise<void> {
    await this.queue.add('renew-readings', { productIds: [productId], because: 'import' }, { manager });
    await this.events.publish('imports', { productId }, manager);
  }
}

const nobody: Told = () => Promise.resolve();

/** All ids, or sixteen equal parts of them. */
function idRanges(inParts: boolean): { from: string; to: string }[] {
  const digits = inParts
    ? Array.from('0123456789abcdef').map((digit) => [digit, digit] as const)
    : [['0', 'f'] as const];
  const rest = (digit: string): string =>
    `${digit.repeat(7)}-${[4, 4, 4, 12].map((length) => digit.repeat(length)).join('-')}`;
  return digits.map(([first, last]) => ({ from: `${first}${rest('0')}`, to: `${last}${rest('f')}` }));
}
