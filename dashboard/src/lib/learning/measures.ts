import type { IndicatorList, ProductPage } from 'shared/contracts';
import { flowMeasures, flowMetricOf } from 'shared/domain';

type Indicator = IndicatorList['indicators'][number];

/** What a plan can be measured by, as its form needs it: an indicator, or how long the product's work takes. */
export type Measure = Pick<Indicator, 'key' | 'name' | 'better' | 'measurement' | 'summary' | 'unit' | 'benefit'> & {
  kind: string;
};

/** The indicators, and after them the time of flow that the product's page speaks of, where anything of it is known. */
export function measuresOf(
  indicators: readonly Indicator[],
  { leadTime }: Pick<ProductPage['facts'], 'leadTime'>,
): Measure[] {
  const series = leadTime.shape.kind === 'series' ? leadTime.shape.points : [];
  const known = leadTime.value !== null || series.some(({ value }) => value !== null);
  return [...indicators, ...flowMeasures.flatMap((key) => (known ? flowOf(key, leadTime.metric) : []))];
}

/** It says nothing of what users notice. */
export const isFlow = ({ key }: Pick<Measure, 'key'>): boolean => flowMetricOf(key) !== null;

function flowOf(key: string, metric: string): Measure[] {
  const kind = flowMetricOf(key);
  if (kind === null || kind !== metric) return [];
  return [
    { key, name: null, kind, better: 'lower', measurement: 'counted', summary: 'median', unit: 'days', benefit: false },
  ];
}
