import { Injectable } from '@nestjs/common';
import type { Annotation } from 'shared/contracts';
import { DataSource } from 'typeorm';
import { indicatorAnnotations } from './indicator-annotations.js';
import { IndicatorNotesService } from './indicator-notes.service.js';
import { IndicatorVersion } from './indicator-version.entity.js';
import { MeasurementChangesService } from './measurement-changes.service.js';

/** What must be known of indicators where they are drawn beside something else. */
@Injectable()
export class IndicatorAnnotationsService {
  constructor(
    private readonly data: DataSource,
    private readonly changes: MeasurementChangesService,
    private readonly notes: IndicatorNotesService,
  ) {}

  /**
   * Where measuring changed and what was said of readings, of some indicators of a product or a service. Stretches without
   * readings are theirs alone, and not told across everything that is drawn beside them.
   */
  async of(subjectId: string, keys: readonly string[]): Promise<Annotation[]> {
    if (keys.length === 0) return [];
    const [changes, notes, versions] = await Promise.all([
      this.changes.all(subjectId, keys),
      this.notes.all(subjectId),
      this.data.getRepository(IndicatorVersion).findBy({ productId: subjectId }),
    ]);
    return keys.flatMap((key) =>
      indicatorAnnotations({
        ...{ changes: changes.get(key) ?? [], notes: notes.get(key) ?? [], points: [], expectedDays: null },
        versions: versions.filter(({ indicatorKey }) => indicatorKey === key),
      }),
    );
  }
}
