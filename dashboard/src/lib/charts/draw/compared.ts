import type { Point } from 'shared/contracts';
import { onAxis } from '../../weeks.js';
import { lane, type LaneConfiguration, type LaneDrawing } from './lane.js';

/** A lane with a second, dashed line behind it: the same weeks of another year. It is never coloured, and has no range. */
export function comparedLane(drawing: LaneDrawing, earlier: readonly Point[]): LaneConfiguration {
  const config = lane(drawing);
  const values = earlier.flatMap(({ value }) => (value === null ? [] : [value]));
  const y = config.options?.scales?.['y'];
  if (values.length === 0 || !y) return config;
  y.min = Math.min(Number(y.min), ...values);
  y.max = Math.max(Number(y.max), ...values);
  config.data.datasets.push({
    data: earlier.map(({ from, to, value }) => ({ x: (onAxis(from) + onAxis(to)) / 2, y: value })),
    borderWidth: 1.4,
    borderColor: drawing.theme.ink3,
    borderDash: [5, 4],
    pointRadius: 0,
    pointHitRadius: 0,
    spanGaps: false,
  });
  return config;
}
