import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { importMapping, type ImportBatch as BatchAnswer, type ImportMapping } from 'shared/contracts';
import type { ImportPreview, ImportQuery } from 'shared/contracts';
import { sentence } from 'shared/language';
import { Clock } from '../clock.js';
import { entityId, isId } from '../database/entity-id.js';
import { Fault } from '../http/fault.js';
import { ImportBatch } from './import-batch.entity.js';
import { ImportReader } from './import-reader.service.js';
import { ImportStorage, storedAtOnce } from './import-storage.service.js';
import { readFile, type ReadFile } from './import-file/read-file.js';
import type { AnswerRow } from './import-file/reader.js';
import { Indicator } from './indicator.entity.js';
import { FilePull } from './pull/file-pull.entity.js';
import { keepAsked } from './sql/asked-sets.js';
import { clearStaged, countStored } from './sql/move-answers.js';
import { ageRowsOf } from './sql/open-cases.js';
import { saveObservations } from './sql/save-observations.js';
import { stageAnswers } from './sql/stage-answers.js';

/** First half of the advisory lock's key; the second is made from the product's id and the file's bytes. */
const SAME_FILE_LOCK = 7_205_794;

/** A file as it comes in, or one that is at hand. */
export type FileBytes = AsyncIterable<Uint8Array> | Uint8Array;

@Injectable()
export class ImportsService {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly reader: ImportReader,
    private readonly storage: ImportStorage,
  ) {}

  /** What the file says and what would be stored. Nothing is. */
  async preview(productId: string, query: ImportQuery, bytes: FileBytes): Promise<ImportPreview> {
    const reader = await this.reader.against(productId, query);
    let there = 0;
    const { preview } = await readFile(asParts(bytes), reader, mappingOf(query.mapping), async (rows) => {
      const ids = rows.map(({ identity }) => answerId(productId, query.indicator, identity));
      there += await countStored(this.data.manager, productId, ids);
    });
    if (preview.accepted > 0 && preview.mapping.form === 'answers' && !reader.scale) throw counted();
    return { ...preview, alreadyStored: preview.alreadyStored === null ? null : there };
  }

  /**
   * Stores what the preview showed, whole or not at all. A file of answers that is there already, read in the same way, is no
   * import of its own: its answers would stay when the first one is undone, and nobody would know why.
   */
  async save(productId: string, query: ImportQuery, bytes: FileBytes): Promise<BatchAnswer> {
    const reader = await this.reader.against(productId, query);
    const id = randomUUID();
    const batch = await this.data.transaction(async (manager) => {
      const stage = (rows: readonly AnswerRow[]): Promise<void> =>
        stageAnswers(
          manager,
          { productId, batchId: id },
          rows.map(({ line, on, score, segment, identity }) => ({
            ...{ line, on, score, segment },
            id: answerId(productId, query.indicator, identity),
          })),
        );
      const file = await readFile(asParts(bytes), reader, mappingOf(query.mapping), reader.scale ? stage : null);
      if (file.preview.accepted > 0 && file.preview.mapping.form === 'answers' && !reader.scale) throw counted();
      if (!file.preview.canSave) throw notSavable(file.preview);
      if (file.late) throw refused(422, sentence('import.refused.late'));
      const same = await this.sameAs(manager, productId, query, file);
      if (!same) return this.keep(manager, this.batchOf(productId, id, query, file), file);
      await clearStaged(manager, { productId, batchId: id });
      return Object.assign(same, { stored: 0, alreadyStored: same.accepted });
    });
    return answerOf(batch);
  }

  /** Takes an import back. Answers that another import holds too stay. */
  async undo(productId: string, id: string): Promise<BatchAnswer> {
    if (!isId(id)) throw refused(404, sentence('effect.noBatch'));
    const undone = await this.data.transaction(async (manager) => {
      const batch = await manager.findOne(ImportBatch, {
        where: { productId, id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!batch || batch.state === 'undone') throw refused(404, sentence('effect.noBatch'));
      if (batch.state !== 'stored') throw refused(409, sentence('import.refused.busy'));
      if (batch.pullId !== null) await this.pauseReading(manager, productId, batch.pullId);
      if (batch.accepted > storedAtOnce) {
        const begun = await manager.save(Object.assign(batch, { state: 'undoing', moved: 0 }));
        await this.storage.leave(manager, 'undo-import', begun);
      } else {
        await this.storage.undo(manager, batch);
        await this.storage.renew(manager, productId);
      }
      return batch;
    });
    return answerOf(undone);
  }

  /** What is taken back must not come again by itself an hour later: reading the address goes on when somebody says so. */
  private async pauseReading(manager: EntityManager, productId: string, pullId: string): Promise<void> {
    const paused = { pausedAt: new Date(this.clock.now()), pausedBecause: 'undone' as const };
    await manager.update(FilePull, { productId, id: pullId, pausedAt: IsNull() }, paused);
  }

  async list(productId: string): Promise<BatchAnswer[]> {
    const batches = await this.data
      .getRepository(ImportBatch)
      .find({ where: { productId }, order: { importedAt: 'desc', id: 'asc' } });
    return batches.map(answerOf);
  }

  /** The import that brought these very bytes, where it stands and was read as this one is. */
  private async sameAs(
    manager: EntityManager,
    productId: string,
    query: ImportQuery,
    { preview, form }: ReadFile,
  ): Promise<ImportBatch | null> {
    if (preview.mapping.form !== 'answers') return null;
    // The same file twice at once: the second one looks when the first one is there.
    await manager.query('select pg_advisory_xact_lock($1, hashtext($2))', [SAME_FILE_LOCK, productId + preview.hash]);
    const where = { productId, indicatorKey: query.indicator, hash: preview.hash, form: form ?? IsNull() };
    const there = await manager.findBy(ImportBatch, { ...where, state: In(['storing', 'stored']) });
    return there.find(({ mapping }) => isDeepStrictEqual(readAs(mapping), readAs(preview.mapping))) ?? null;
  }

  /** A small batch is stored before the answer, a large one by the worker: its sender need not wait. */
  private async keep(manager: EntityManager, given: ImportBatch, file: ReadFile): Promise<ImportBatch> {
    const { productId, indicatorKey, id: batchId, importedAt: storedAt, accepted } = given;
    const { countUnscored } = given.mapping;
    await manager.update(Indicator, { productId, key: indicatorKey }, { countUnscored });
    await this.storage.hold(manager, productId);
    given.asked = await keepAsked(manager, productId, file.asked);
    given.stored = await saveObservations(manager, { productId, batchId, storedAt }, file.readings);
    const batch = await manager.save(given);
    if (accepted > storedAtOnce) await this.storage.leave(manager, 'store-import', batch);
    else {
      await this.storage.store(manager, batch);
      await this.storage.renew(manager, productId);
    }
    return batch;
  }

  private batchOf(productId: string, id: string, query: ImportQuery, file: ReadFile): ImportBatch {
    const { mapping, hash, accepted, rejected } = file.preview;
    return this.data.getRepository(ImportBatch).create({
      ...{ productId, id, hash, mapping, accepted, rejected },
      fileName: query.fileName,
      indicatorKey: query.indicator,
      importedAt: new Date(this.clock.now()),
      state: 'storing',
      form: file.form,
      question: file.question,
      openOn: file.open?.on ?? null,
      openAges: file.open && ageRowsOf(file.open.ages),
      ...{ pullId: null, stored: 0, alreadyStored: 0, moved: 0, undoneAt: null },
    });
  }
}

/** What decides how a file's rows are read; that somebody answered a question again changes nothing. */
const readAs = ({ answered: _, columns, ...mapping }: ImportMapping): unknown => {
  const there = Object.entries(columns).filter(([, index]) => (index ?? -1) >= 0);
  return JSON.parse(JSON.stringify({ ...mapping, columns: Object.fromEntries(there) }));
};

/** The same answer of a file has the same id, however often and by whatever way it comes. */
export const answerId = (productId: string, indicatorKey: string, identity: string): string =>
  entityId(productId, indicatorKey, identity);

async function* asParts(bytes: FileBytes): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) yield bytes;
  else yield* bytes;
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

const refused = (status: number, message: Fault['description']['message']): Fault =>
  new Fault({ status, kind: 'yours', message });
const counted = (): Fault => refused(422, sentence('import.refused.counted'));

/** Whoever sends a file without looking first hears here what a preview would have said. */
function notSavable(preview: ImportPreview): Fault {
  const { questions, issues, rows } = preview;
  const message = questions.length > 0 ? sentence('import.refused.question') : sentence('import.refused.nothing');
  const fields = questions.map((question) => ({ path: question.name, message: question.message }));
  const whole = rows === 0 ? issues.map((issue) => ({ path: 'file', message: issue.message })) : [];
  return new Fault({ status: 422, kind: 'yours', message, fields: [...fields, ...whole] });
}

const answerOf = (batch: ImportBatch): BatchAnswer => ({
  id: batch.id,
  fileName: batch.fileName,
  indicatorKey: batch.indicatorKey,
  importedAt: batch.importedAt.toISOString(),
  state: batch.state,
  done: batch.accepted === 0 ? 1 : batch.moved / batch.accepted,
  stored: batch.stored,
  alreadyStored: batch.alreadyStored,
  rejected: batch.rejected,
  scheduled: batch.pullId !== null,
  undoneAt: batch.undoneAt?.toISOString() ?? null,
});
