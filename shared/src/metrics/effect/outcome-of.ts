import type { BetterDirection, Measurement } from '../../domain/indicator.js';
import { isShare } from '../answers/scores.js';
import { figureOf, stretches } from '../answers/stretch.js';
import type { IndicatorInput } from '../inputs.js';
import type { MetricSettings } from '../metric.js';
import type { SeriesPoint } from '../series/point.js';
import type { Outcome, OutcomeKind, OutcomePoint } from './outcome.js';

/** An indicator as the outcome of an intervention: only groups of answers that may be shown (decisions.md 17). */
export function outcomeOfIndicator(indicator: IndicatorInput, settings: MetricSettings): Outcome {
  const points = stretches(indicator, settings)
    .map(({ asked, ...stretch }) => {
      const point = { from: stretch.from, to: stretch.to, n: stretch.n, value: figureOf(indicator, stretch) };
      return asked ? { ...point, asked: asked.least } : point;
    })
    .filter((point): point is OutcomePoint => point.value !== null);
  return { kind: kindOf(indicator), measurement: indicator.measurement, better: indicator.better, points };
}

/** A series of flow as the outcome: its closed points on the grid they are charted on, weekly medians or counts. */
export function outcomeOfSeries(
  points: readonly SeriesPoint[],
  kind: OutcomeKind,
  better: BetterDirection,
  measurement: Measurement = 'counted',
): Outcome {
  const known = points.flatMap(({ from, to, n, value, closed }) =>
    closed && value !== null ? [{ from, to, n: Math.max(1, n), value }] : [],
  );
  return { kind, measurement, better, points: known };
}

function kindOf({ summary, unit }: IndicatorInput): OutcomeKind {
  if (isShare({ summary }) || unit === 'share') return 'share';
  if (unit === 'days' || unit === 'hours') return 'time';
  return unit === 'score' || summary === 'mean' ? 'score' : 'amount';
}
