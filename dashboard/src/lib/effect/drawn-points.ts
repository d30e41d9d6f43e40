import type { Annotation, Point } from 'shared/contracts';

/**
 * The points of a chart, with an empty one wherever days lie between two of them or measuring changed: the line ends there
 * and begins anew, for nothing is known of what lies between, and what lies on both sides cannot be compared.
 */
export function drawnPoints(
  points: readonly Point[],
  annotations: readonly Pick<Annotation, 'on' | 'kind'>[],
): Point[] {
  const breaks = annotations.filter(({ kind }) => kind === 'instrument').map(({ on }) => on);
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!before) return [point];
    const apart = before.to < point.from || breaks.some((on) => before.from < on && on <= point.from);
    return apart ? [nothingBetween(before.to, point.from), point] : [point];
  });
}

const nothingBetween = (from: string, to: string): Point => ({
  ...{ bucket: '', from: from < to ? from : to, to, value: null, n: 0, partial: false },
});
