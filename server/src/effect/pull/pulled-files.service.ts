import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ImportMapping } from 'shared/contracts';
import { Clock } from '../../clock.js';
import { ImportBatch } from '../import-batch.entity.js';
import { readFile, type ReadFile } from '../import-file/read-file.js';
import type { AnswerRow } from '../import-file/reader.js';
import { ImportReader } from '../import-reader.service.js';
import { ImportStorage, storedAtOnce } from '../import-storage.service.js';
import { answerId } from '../imports.service.js';
import { Indicator } from '../indicator.entity.js';
import { heldByPull } from '../sql/held-by-pull.js';
import { saveObservations } from '../sql/save-observations.js';
import { stageAnswers } from '../sql/stage-answers.js';
import { misfit, rejectedShare, unattended, type Agreed } from './fit.js';
import { PullFault, pullFault } from './pull-fault.js';

/** Whose file it is, and how it is read. */
export interface Pulled {
  readonly productId: string;
  readonly pullId: string;
  readonly name: string;
  readonly indicatorKey: string;
  readonly mapping: ImportMapping;
}

export interface Taken {
  /** As it was read: what a person agrees to by saving it. */
  readonly agreed: Agreed;
  /** Something came that had not come from there before. */
  readonly isNew: boolean;
}

/** Stores what is new in a file that nobody looks at, by the importer's own means, or nothing of it. */
@Injectable()
export class PulledFiles {
  constructor(
    private readonly clock: Clock,
    private readonly reader: ImportReader,
    private readonly storage: ImportStorage,
  ) {}

  /**
   * What came from the same address before is passed over, so that each import holds what it brought and can be taken back by
   * itself; without anything new there is no import.
   * @param manager in a transaction: whatever goes wrong, nothing of the file is kept
   * @param agreed what a person agreed to; null = somebody is agreeing to it by this
   * @throws PullFault where the file does not fit
   */
  async take(
    manager: EntityManager,
    pulled: Pulled,
    bytes: AsyncIterable<Uint8Array>,
    agreed: Agreed | null,
  ): Promise<Taken> {
    const { productId, indicatorKey, mapping } = pulled;
    const reader = await this.reader.against(productId, { fileName: pulled.name, indicator: indicatorKey });
    const batchId = randomUUID();
    let staged = 0;
    const stage = async (rows: readonly AnswerRow[]): Promise<void> => {
      const answers = rows.map(({ identity, ...row }) => ({ ...row, id: answerId(productId, indicatorKey, identity) }));
      const held = await heldByPull(
        manager,
        pulled,
        answers.map(({ id }) => id),
      );
      const fresh = answers.filter(({ id }) => !held.has(id));
      if (fresh.length > 0) await stageAnswers(manager, { productId, batchId }, fresh);
      staged += fresh.length;
    };
    const file = await readFile(bytes, reader, unattended(mapping), reader.scale ? stage : null);
    const problem = misfit(file, agreed, mapping);
    if (problem) throw new PullFault(problem);
    const isSummed = file.preview.mapping.form === 'aggregated';
    if (!isSummed && !reader.scale) throw pullFault('question');
    if (agreed === null) {
      const { countUnscored } = mapping;
      await manager.update(Indicator, { productId, key: indicatorKey }, { countUnscored });
    }
    const importedAt = new Date(this.clock.now());
    const readings = await saveObservations(manager, { productId, batchId, storedAt: importedAt }, file.readings);
    const isNew = staged > 0 || readings > 0;
    if (isNew) {
      const accepted = isSummed ? file.preview.accepted : staged;
      await this.keep(manager, batchOf(pulled, batchId, file, { importedAt, accepted, stored: readings }));
    }
    const { form } = file;
    return {
      isNew,
      agreed: { mapping: file.preview.mapping, form: form ?? '', rejectedShare: rejectedShare(file.preview) },
    };
  }

  private async keep(manager: EntityManager, given: ImportBatch): Promise<void> {
    const batch = await manager.save(given);
    if (batch.accepted > storedAtOnce) return this.storage.leave(manager, 'store-import', batch);
    await this.storage.store(manager, batch);
    await this.storage.renew(manager, batch.productId);
  }
}

function batchOf(
  { productId, pullId, name, indicatorKey, mapping }: Pulled,
  id: string,
  { preview, form, question, asked }: ReadFile,
  counts: Pick<ImportBatch, 'importedAt' | 'accepted' | 'stored'>,
): ImportBatch {
  return Object.assign(new ImportBatch(), {
    ...{ productId, id, pullId, indicatorKey, mapping, form, question, asked, ...counts },
    ...{ fileName: name, hash: preview.hash, rejected: preview.rejected, state: 'storing' as const },
    ...{ alreadyStored: 0, moved: 0, undoneAt: null },
  });
}
