import type { Reading, Unit } from '../contracts/reading.js';
import type { Sentence } from '../contracts/sentence.js';
import { smallestGroup } from '../domain/indicator.js';
import { sentence, week } from '../language/sentence.js';
import { addDays, isoWeek } from '../time/calendar-date.js';
import { isClosed } from '../time/closing.js';
import { startOfDay } from '../time/zone.js';
import { known, unknown } from './answer.js';
import { bucketName, intervalOf, pooled, stretches, type Stretch } from './answers/stretch.js';
import { isShare } from './answers/scores.js';
import type { IndicatorInput } from './inputs.js';
import type { Metric, MetricSettings, Window } from './metric.js';
import type { PointScale } from './series/baseline.js';
import { shapeOf, type Charted } from './series/charted.js';
import { judge, settledOf } from './series/phases.js';
import type { SeriesPoint } from './series/point.js';

/** Below this a share is only indicative (methods.md E.6). */
const solid = 50;

/**
 * Users' experience: the product's headline indicator over the window, pooled over its answers, with its interval where
 * it is a sample. The series holds one point a week, weeks under five answers together; its usual range comes from the
 * first 20 points. Figure `value` carries the interval, `positive` how many answers agreed (shares of answers only).
 */
export const experience: Metric<'indicators'> = {
  id: 'experience',
  version: 1,
  kind: 'effect',
  reads: ['indicators'],
  expires: 'day',
  measure({ indicators }, window, settings) {
    const indicator = indicators.find(({ key }) => key === settings.indicatorKey);
    return indicator
      ? measureOne(indicator, window, settings)
      : unknown(nothing, sentence('reasons.noIndicator'), window);
  },
};

const nothing = {
  metric: 'experience',
  version: 1,
  unit: 'share' as const,
  n: 0,
  figures: [],
  coverage: { used: 0, of: 0 },
  caveats: [],
  shape: { kind: 'series' as const, gridWeeks: 1, points: [], phases: [], signals: [] },
};

function measureOne(indicator: IndicatorInput, window: Window, settings: MetricSettings): Reading {
  const all = stretches(indicator, settings);
  const charted = chartOf(indicator, all, window, settings);
  const inside = all.filter(({ from, to }) => from >= window.from && to <= addDays(window.to, 1));
  const whole = pooled(inside);
  const value = whole.total / whole.n;
  const interval = intervalOf(indicator, whole);
  const answer = {
    ...nothing,
    unit: unitOf(indicator),
    n: whole.n,
    figures: [
      { name: 'value', value: whole.n > 0 ? value : null, atLeast: false, ...(interval ?? {}) },
      { name: 'positive', value: isShare(indicator) && whole.n > 0 ? Math.round(whole.total) : null, atLeast: false },
    ],
    coverage: { used: whole.n, of: whole.n },
    caveats: caveatsOf(indicator, whole.n, charted),
    shape: shapeOf(charted, window),
  };
  return whole.n > 0 ? known(answer, value, window) : unknown(answer, whyMissing(indicator, all), window);
}

/** An indicator's whole history, judged against its first baseline. */
export const experienceSeries = (indicator: IndicatorInput, window: Window, settings: MetricSettings): Charted =>
  chartOf(indicator, stretches(indicator, settings), window, settings);

function chartOf(
  indicator: IndicatorInput,
  all: readonly Stretch[],
  window: Window,
  settings: MetricSettings,
): Charted {
  const now = Date.parse(window.now);
  const points: SeriesPoint[] = all.map((stretch) => {
    const closed = isClosed(startOfDay(stretch.to, window.zone), now, now);
    const frame = { bucket: bucketName(stretch), from: stretch.from, to: stretch.to, partial: !closed, closed };
    if (stretch.n === 0) return { ...frame, value: null, n: 0, suppressed: true };
    return { ...frame, value: stretch.total / stretch.n, n: stretch.n, ...(intervalOf(indicator, stretch) ?? {}) };
  });
  const plan = { scale: scaleOf(indicator), better: indicator.better };
  return {
    gridWeeks: 1,
    points,
    ...judge(points, 1, plan, settledOf(baselineKey(indicator.key), settings)),
    tooThin: false,
  };
}

/** The name an indicator's first baseline is stored under. */
export const baselineKey = (indicatorKey: string): string => `experience:${indicatorKey}`;

function whyMissing(indicator: IndicatorInput, all: readonly Stretch[]): Sentence {
  const latest = all.findLast((stretch) => stretch.n > 0);
  if (latest) return sentence('reasons.noAnswersInWindow', { week: week(isoWeek(latest.from)) });
  if (indicator.answers.length === 0 && indicator.observations.length === 0) return sentence('reasons.noAnswers');
  return sentence('reasons.tooFewAnswers', { k: smallestGroup });
}

function caveatsOf(indicator: IndicatorInput, n: number, charted: Charted): Sentence[] {
  const found: Sentence[] = [];
  if (indicator.measurement === 'sampled' && n > 0) found.push(sentence('reasons.samplingOnly'));
  if (indicator.measurement === 'sampled' && n > 0 && n < solid) found.push(sentence('reasons.fewAnswers', { n }));
  const baseline = charted.baselines.at(-1);
  if (baseline?.sigmaZ !== undefined) found.push(sentence('reasons.rangeMindsSize'));
  if (baseline && !baseline.firm) {
    found.push(sentence('reasons.provisionalRange', { n: baseline.points, needed: baseline.needed }));
  }
  return found;
}

const unitOf = ({ unit, summary }: IndicatorInput): Unit => (isShare({ summary }) ? 'share' : unit);

const scaleOf = (indicator: IndicatorInput): PointScale => {
  if (isShare(indicator)) return 'share';
  return indicator.unit === 'days' || indicator.unit === 'hours' ? 'log' : 'linear';
};
