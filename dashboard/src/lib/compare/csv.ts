import type { ComparedFigure, Phase, Point } from 'shared/contracts';
import { cell, remark } from '../csv.js';
import { addDays } from '../weeks.js';

/** What is drawn of one panel, in words and points. */
export interface CsvPanel {
  readonly product: string;
  readonly indicator: string;
  readonly askedAt: string | null;
  /** What they came through, in words; null = all together. */
  readonly answers: string | null;
  readonly unit: string;
  readonly points: readonly Point[];
  /** In their own days, as they were measured. */
  readonly earlier: readonly Point[];
  /** Usual ranges behind the line. */
  readonly ranges: readonly Phase[];
  readonly figures: readonly ComparedFigure[];
}

const columns = 'product;indicator;asked at;answers;unit;row;bucket;from;to (exclusive);value;n;low;high';

/**
 * Exactly what is drawn, as one file: commented lines with definition and caveats first, then a row a point, a usual
 * range and a figure. Numbers keep the point as decimal mark, as in every file of ours; what may not be shown is empty.
 */
export function comparisonCsv(panels: readonly CsvPanel[], heading: readonly string[]): string {
  const header = heading.map(remark);
  const rows = panels.flatMap((panel) => {
    const { product, indicator, askedAt, answers, unit } = panel;
    const start = [product, indicator, askedAt ?? '', answers ?? '', unit].map(cell);
    const pointRow = (row: string) => (point: Point) =>
      [...start, row, point.bucket, point.from, point.to, ...measured(point, point.suppressed === true)].join(';');
    const figureRow = (figure: ComparedFigure): string =>
      [...start, `figure:${figure.part}`, '', figure.from, dayAfter(figure.to), ...measured(figure, false)].join(';');
    const rangeRow = ({ fromBucket, toBucket, centre, low, high, baselinePoints }: Phase): string =>
      [...start, 'usual range', fromBucket, fromBucket, toBucket ?? '', centre, baselinePoints, low, high].join(';');
    return [
      ...panel.points.map(pointRow('in view')),
      ...panel.earlier.map(pointRow('52 weeks earlier')),
      ...panel.ranges.map(rangeRow),
      ...panel.figures.map(figureRow),
    ];
  });
  return [...header, columns, ...rows, ''].join('\r\n');
}

function measured(
  { value, n, low, high }: Pick<Point, 'value' | 'n' | 'low' | 'high'>,
  hidden: boolean,
): (string | number)[] {
  if (hidden || value === null) return ['', '', '', ''];
  return [value, n, low ?? '', high ?? ''];
}

const dayAfter = (day: string): string => addDays(day, 1);
