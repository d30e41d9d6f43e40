import type { ComparedPanel, Comparison, Point } from 'shared/contracts';
import { addDays } from '../weeks.js';

/** A week is set beside one with the same weekdays. */
const yearDays = 364;

export interface Drawn {
  readonly points: readonly Point[];
  /** Those of 52 weeks earlier, moved under the weeks in view; none unless they are asked for. */
  readonly earlier: readonly Point[];
}

/** The points that are drawn of a panel: closed weeks in view, and the same ones a year earlier. */
export function drawnOf(
  { reading }: Pick<ComparedPanel, 'reading'>,
  window: Comparison['window'],
  year: boolean,
): Drawn {
  const all = reading.shape.kind === 'series' ? reading.shape.points.filter(({ partial }) => !partial) : [];
  const end = addDays(window.to, 1);
  const inView = ({ to }: Point): boolean => to > window.from && to <= end;
  const moved = year ? all.map((point) => moveOn(point)).filter(inView) : [];
  return { points: all.filter(inView), earlier: moved };
}

const moveOn = (point: Point): Point => ({
  ...point,
  from: addDays(point.from, yearDays),
  to: addDays(point.to, yearDays),
});

/** The point of 52 weeks earlier whose days lie most beside those of a point; groups of several weeks rarely match. */
export function besideOf(point: Point, earlier: readonly Point[]): Point | null {
  return earlier.find(({ from, to }) => from < point.to && point.from < to) ?? null;
}
