import { Injectable } from '@nestjs/common';
import type { Reading } from 'shared/contracts';
import type { MetricId } from 'shared/metrics';
import type { SubjectKey } from '../catalogue/subjects.service.js';
import type { ProductReadings } from './measure.js';
import { ReadingsService } from './readings.service.js';

/** The readings of products, for those who speak of products alone. */
@Injectable()
export class ProductReadingsService {
  constructor(private readonly readings: ReadingsService) {}

  /**
   * The readings of these products, stored or, where the day or a first request asks for it, made now.
   * @throws Fault 422 for a window that does not exist
   */
  of(productIds: readonly string[], windowName?: string): Promise<Map<string, ProductReadings>> {
    return this.readings.of('product', productIds, windowName);
  }

  /** Makes those of whoever asks its users, where nobody has asked for them today: what is shown of answers is decided in that. */
  async asked(key: SubjectKey): Promise<void> {
    await this.readings.of(key.kind, [key.id]);
  }

  /** Makes and keeps the default readings of a product, and forgets what else was kept of it. */
  renew(id: string, because: string): Promise<ProductReadings> {
    return this.readings.renew({ kind: 'product', id }, because);
  }

  /** One metric over any window; made at the first request and kept. Null for a window that does not exist. */
  reading(id: string, metric: MetricId, windowName: string): Promise<Reading | null> {
    return this.readings.reading({ kind: 'product', id }, metric, windowName);
  }
}
