import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  importMapping,
  type ImportBatch as BatchAnswer,
  type ImportMapping,
  type ImportPreview,
  type ImportQuery,
} from 'shared/contracts';
import { sentence } from 'shared/language';
import { dateIn } from 'shared/time';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { entityId } from '../database/entity-id.js';
import { Fault } from '../http/fault.js';
import { QueueService } from '../queue/queue.service.js';
import { ImportBatch } from './import-batch.entity.js';
import { readFile, type ReadFile } from './import-file/preview.js';
import { Indicator } from './indicator.entity.js';
import { IndicatorsService } from './indicators.service.js';
import { Observation } from './observation.entity.js';
import { countStored, releaseAnswers, saveAnswers, type StoredAnswer } from './sql/save-answers.js';
import { saveObservations } from './sql/save-observations.js';

@Injectable()
export class ImportsService {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly indicators: IndicatorsService,
    private readonly queue: QueueService,
  ) {}

  /** What the file says and what would be stored. Nothing is. */
  async preview(productId: string, query: ImportQuery, bytes: Uint8Array): Promise<ImportPreview> {
    const { preview, answers } = await this.read(productId, query, bytes);
    const ids = this.identified(productId, query.indicator, answers).map(({ id }) => id);
    return { ...preview, alreadyStored: await countStored(this.data.manager, productId, ids) };
  }

  /** Stores what the preview showed, in one transaction; a file stored before brings nothing new. */
  async save(productId: string, query: ImportQuery, bytes: Uint8Array): Promise<BatchAnswer> {
    const { preview, answers, readings } = await this.read(productId, query, bytes);
    if (!preview.canSave) throw notSavable(preview);
    const batchId = randomUUID();
    const storedAt = new Date(this.clock.now());
    const at = { productId, indicatorKey: query.indicator, batchId, storedAt };
    const batch = await this.data.transaction(async (manager) => {
      await manager.update(
        Indicator,
        { productId, key: query.indicator },
        { countUnscored: preview.mapping.countUnscored },
      );
      const stored =
        (await saveAnswers(manager, at, this.identified(productId, query.indicator, answers))) +
        (await saveObservations(manager, at, readings));
      return manager.save(ImportBatch, {
        productId,
        id: batchId,
        fileName: query.fileName,
        hash: preview.hash,
        indicatorKey: query.indicator,
        mapping: preview.mapping,
        importedAt: storedAt,
        stored,
        alreadyStored: preview.accepted - stored,
        rejected: preview.rejected,
        undoneAt: null,
      });
    });
    await this.queue.add('renew-readings', { productIds: [productId], because: 'import' });
    return answerOf(batch);
  }

  /** Takes an import back. Answers that another import holds too stay. */
  async undo(productId: string, id: string): Promise<BatchAnswer> {
    const undone = await this.data.transaction(async (manager) => {
      const batch = await manager.findOne(ImportBatch, {
        where: { productId, id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!batch || batch.undoneAt)
        throw new Fault({ status: 404, kind: 'yours', message: sentence('effect.noBatch') });
      await releaseAnswers(manager, productId, id);
      await manager.delete(Observation, { productId, batchId: id });
      batch.undoneAt = new Date(this.clock.now());
      return manager.save(batch);
    });
    await this.queue.add('renew-readings', { productIds: [productId], because: 'import' });
    return answerOf(undone);
  }

  async list(productId: string): Promise<BatchAnswer[]> {
    const batches = await this.data
      .getRepository(ImportBatch)
      .find({ where: { productId }, order: { importedAt: 'desc', id: 'asc' } });
    return batches.map(answerOf);
  }

  private async read(productId: string, query: ImportQuery, bytes: Uint8Array): Promise<ReadFile> {
    const indicator = await this.indicators.find(productId, query.indicator);
    const mapping = mappingOf(query.mapping);
    const names = (await this.indicators.all(productId)).flatMap(({ key, name, unit }) =>
      [key, name].filter((text) => text !== null).map((text) => [text.toLowerCase(), { key, unit }] as const),
    );
    const file = readFile(
      bytes,
      {
        fileName: query.fileName,
        scale: indicator.scale ?? { min: 0, max: 0 },
        indicators: new Map(names),
        today: dateIn(await this.settings.zone(), this.clock.now()),
      },
      mapping,
    );
    if (file.answers.length > 0 && !indicator.scale) {
      throw new Fault({ status: 422, kind: 'yours', message: sentence('import.refused.counted') });
    }
    return file;
  }

  private identified(productId: string, indicatorKey: string, answers: ReadFile['answers']): StoredAnswer[] {
    return answers.map(({ identity, on, score }) => ({ id: entityId(productId, indicatorKey, identity), on, score }));
  }
}

function mappingOf(text: string | undefined): ImportMapping | undefined {
  if (text === undefined) return undefined;
  try {
    return importMapping.parse(JSON.parse(text));
  } catch {
    const message = sentence('import.refused.mapping');
    throw new Fault({ status: 400, kind: 'yours', message, fields: [{ path: 'mapping', message }] });
  }
}

function notSavable(preview: ImportPreview): Fault {
  const message =
    preview.questions.length > 0 ? sentence('import.refused.question') : sentence('import.refused.nothing');
  const fields = preview.questions.map((question) => ({ path: question.name, message: question.message }));
  return new Fault({ status: 422, kind: 'yours', message, fields });
}

const answerOf = (batch: ImportBatch): BatchAnswer => ({
  id: batch.id,
  fileName: batch.fileName,
  indicatorKey: batch.indicatorKey,
  importedAt: batch.importedAt.toISOString(),
  stored: batch.stored,
  alreadyStored: batch.alreadyStored,
  rejected: batch.rejected,
  undoneAt: batch.undoneAt?.toISOString() ?? null,
});
