import type { ProductSummary } from 'shared/contracts';
import type { CatalogueProduct } from '../catalogue/catalogue.service.js';
import type { Indicator } from '../effect/indicator.entity.js';
import type { ProductReadings } from './measure.js';

export const indicatorNameOf = ({ key, name, kind, better, measurement }: Indicator) => ({
  key,
  name,
  kind,
  better,
  sampled: measurement === 'sampled',
});

export function summaryOf(
  { id, slug, name, area, sample }: CatalogueProduct,
  { facts, throughput, deployments }: ProductReadings,
  headline: Indicator | undefined,
): ProductSummary {
  return {
    id,
    slug,
    name,
    area,
    sample,
    facts,
    throughput,
    deployments,
    indicator: headline ? indicatorNameOf(headline) : null,
  };
}
