import type { ComparedPanel, Comparison, Phase } from 'shared/contracts';
import { indicatorText } from '../indicator-text.js';
import { metricName } from '../metric-text.js';
import { say, t } from '../state/reader.svelte.js';
import { addDays } from '../weeks.js';
import type { CsvPanel } from './csv.js';
import type { PicturePanel } from './picture.js';
import type { Drawn } from './points.js';
import { segmentText } from './segment-words.js';
import { figureWords, partOf, titleOf } from './words.js';

/** A panel with what is drawn of it. */
export interface Shown {
  readonly panel: ComparedPanel;
  readonly drawn: Drawn;
}

/** What must be known to tell the file or the picture by itself: scope, period, definition, caveats, age and address. */
export function headingOf(
  { subject, panels, window, asOf }: Comparison,
  said: readonly string[],
  url: string,
): string[] {
  const [first] = panels;
  const caveats = panels.flatMap(({ reading }) => reading.caveats.map((caveat) => say(caveat)));
  return [
    `${subject.name} · ${t('compare-page.title')}`,
    t('product-page.fromTo', { from: { kind: 'date', value: window.from }, to: { kind: 'date', value: window.to } }),
    ...(first ? [t(metricName(first.reading.metric)), t('metrics.experience.definition')] : []),
    ...said,
    ...new Set(caveats),
    t('app.dataAsOf', { time: { kind: 'instant', value: asOf } }),
    url,
  ];
}

export const csvPanels = (shown: readonly Shown[]): CsvPanel[] =>
  shown.map(({ panel, drawn }) => ({
    product: panel.subject.name,
    indicator: say(indicatorText(panel.indicator)),
    askedAt: panel.askedAt,
    answers: panel.segment === null ? null : segmentText(panel.segment),
    unit: panel.reading.unit,
    points: drawn.points,
    // In their own days again, as they were measured.
    earlier: drawn.earlier.map((point) => ({ ...point, from: addDays(point.from, -364), to: addDays(point.to, -364) })),
    ranges: rangesIn(panel, drawn),
    figures: panel.figures,
  }));

/** Those that have not ended before the first point that is drawn. */
function rangesIn({ reading: { shape } }: ComparedPanel, { points }: Drawn): Phase[] {
  const [first] = points;
  if (shape.kind !== 'series' || !first) return [];
  const lastDay = ({ toBucket }: Phase): string => shape.points.find(({ bucket }) => bucket === toBucket)?.to ?? '9999';
  return shape.phases.filter((phase) => lastDay(phase) > first.from);
}

export const picturePanels = (
  shown: readonly Shown[],
  charts: readonly (HTMLCanvasElement | null)[],
  named: boolean,
): PicturePanel[] =>
  shown.map(({ panel }, index) => ({
    title: titleOf(panel, named),
    lines: [
      ...(panel.askedAt === null ? [] : [t('compare-page.askedAt', { place: panel.askedAt })]),
      say(panel.verdict),
      ...panel.figures.map((figure) => `${partOf(figure)}: ${figureWords(figure, panel)}`),
      ...panel.notes.map((note) => say(note)),
    ],
    chart: charts[index] ?? null,
  }));
