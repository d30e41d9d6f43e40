import type { Figure, Reading, Unit } from '../contracts/reading.js';
import type { Sentence } from '../contracts/sentence.js';
import { referenceValues, type Course, type IndicatorKind } from '../domain/indicator.js';
import { date, sentence, week } from '../language/sentence.js';
import { addDays, isoWeek } from '../time/calendar-date.js';
import { isClosed } from '../time/closing.js';
import { startOfDay } from '../time/zone.js';
import { known, unknown } from './answer.js';
import { toldPercentile, toldSentPercentiles } from './answers/durations.js';
import { bucketName, figureOf, intervalOf, pooled, stretches, type Stretch } from './answers/stretch.js';
import { fewestIn, isShare } from './answers/scores.js';
import { withOpenCases } from './answers/with-open-cases.js';
import type { IndicatorInput } from './inputs.js';
import type { Metric, MetricSettings, Window } from './metric.js';
import { firmBaseline, type PointScale } from './series/baseline.js';
import { Remembered } from './remembered.js';
import { shapeOf, type Charted } from './series/charted.js';
import { courseOf } from './series/course.js';
import { eraName, erasOf, judgeEras } from './series/eras.js';
import type { Judged } from './series/phases.js';
import type { SeriesPoint } from './series/point.js';
import { mean } from './statistics/process-limits.js';

/** Below this a share is only indicative, and net promoters are not told (methods.md E.6). */
const solid = 50;

/**
 * Users' experience: the product's headline indicator over the window, pooled over its answers, with its interval where
 * it is a sample. The series holds one point a week, weeks under five answers together; its usual range comes from the
 * first 20 points since measuring last changed. Nothing from before that day is pooled in. Medians, amounts and values whose
 * periods overlap are not averaged: of them the figure is the newest one (decisions.md 16). Figure `value` carries the
 * interval, `positive` how many answers agreed (shares of answers only).
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
  const course = courseIn(indicator, charted.points);
  const parts = partsOf(indicator, all, course, window);
  const whole = pooled(parts);
  const value = figureOf(indicator, whole);
  const interval = intervalOf(indicator, whole);
  const further = furtherPercentiles(indicator, whole);
  const told = [{ name: 'value', value, atLeast: false }, ...further];
  const isLasting = indicator.summary === 'median' && whole.n > 0;
  const open = isLasting ? withOpenCases(indicator, { parts, window, told }) : { figures: [], caveats: [] };
  const answer = {
    ...nothing,
    unit: unitOf(indicator),
    n: whole.n,
    figures: [
      { name: 'value', value, atLeast: false, ...(interval ?? {}) },
      { name: 'positive', value: isShare(indicator) && whole.n > 0 ? Math.round(whole.total) : null, atLeast: false },
      ...further,
      ...open.figures,
      ...groupSizes(indicator, whole),
    ],
    coverage: { used: whole.n, of: whole.n },
    caveats: [...open.caveats, ...caveatsOf(indicator, whole.n, charted, course)],
    shape: shapeOf(charted, window),
  };
  if (whole.n === 0) return unknown(answer, whyMissing(indicator, all), window);
  if (indicator.summary === 'promoters' && whole.n < solid) {
    const figures = answer.figures.map((figure) => ({ name: figure.name, value: null, atLeast: false }));
    return unknown({ ...answer, figures }, sentence('reasons.fewPromoters', { n: whole.n, needed: solid }), window);
  }
  if (value === null) return unknown(answer, sentence('reasons.fewDurations', { k: fewestIn(indicator) }), window);
  return known(answer, value, window);
}

/** How many users of each group a gap lies between. */
function groupSizes(indicator: IndicatorInput, { n, compared }: ReturnType<typeof pooled>): Figure[] {
  if (indicator.summary !== 'gap' || !compared || n === 0) return [];
  const sizes = { assistive: compared.assistive.n, others: compared.others.n };
  return Object.entries(sizes).map(([name, value]) => ({ name, value, atLeast: false }));
}

/** Within what 85 and 95 of 100 were done, where single durations are known or another system sent it (methods.md E.4). */
function furtherPercentiles(
  indicator: IndicatorInput,
  { answers, percentiles, n }: ReturnType<typeof pooled>,
): Figure[] {
  if (indicator.summary !== 'median') return [];
  if (!answers) return percentiles ? toldSentPercentiles(percentiles, n) : [];
  return ([0.85, 0.95] as const).flatMap((p) => {
    const found = toldPercentile(answers, p);
    return found ? [{ name: `within${100 * p}`, ...found }] : [];
  });
}

/** What the figure of a window is made of: whole stretches within it, all measured in the way that holds now. */
function partsOf(indicator: IndicatorInput, all: readonly Stretch[], course: Course, window: Window): Stretch[] {
  const since = indicator.breaks?.at(-1) ?? '';
  const end = addDays(window.to, 1);
  const now = all.filter(({ from, to }) => from >= since && to <= end);
  const inside = now.filter(({ from }) => from >= window.from);
  // What was sent without the cases or counts behind it is a figure of its own, which goes into no other.
  const mixed =
    (indicator.summary === 'median' && inside.some(({ n, answers }) => n > 0 && !answers)) ||
    (indicator.summary === 'gap' && inside.some(({ n, compared }) => n > 0 && !compared));
  if (!mixed && !isNewestAlone(indicator, course)) return inside;
  return now
    .filter(({ to, n }) => to > window.from && n > 0)
    .toSorted((a, b) => (a.to < b.to ? -1 : 1))
    .slice(-1);
}

/** The same for whoever tells what a figure rests on. */
export function experienceParts(indicator: IndicatorInput, window: Window, settings: MetricSettings): Stretch[] {
  const all = stretches(indicator, settings);
  return partsOf(indicator, all, courseIn(indicator, pointsOf(indicator, all, window)), window);
}

/** Another system's medians and amounts cannot be put together, nor can values that count the same days twice. */
const isNewestAlone = ({ summary, unit }: IndicatorInput, course: Course): boolean =>
  course !== 'each' || (summary === 'value' && unit !== 'share');

interface JudgedEra {
  /** The name its first baseline is stored under. */
  readonly name: string;
  readonly baselines: Charted['baselines'];
}

/** The limits of each stretch in which everything was measured in the same way, oldest first. */
export function experienceEras(indicator: IndicatorInput, window: Window, settings: MetricSettings): JudgedEra[] {
  const points = pointsOf(indicator, stretches(indicator, settings), window);
  const names = experienceNames(indicator);
  return judgedEras(indicator, points, settings).map(({ baselines }, index) => ({
    name: names[index] ?? '',
    baselines,
  }));
}

function chartOf(
  indicator: IndicatorInput,
  all: readonly Stretch[],
  window: Window,
  settings: MetricSettings,
): Charted {
  const points = pointsOf(indicator, all, window);
  const eras = judgedEras(indicator, points, settings);
  return {
    gridWeeks: 1,
    points,
    baselines: eras.flatMap(({ baselines }) => baselines),
    phases: eras.flatMap(({ phases }) => phases),
    signals: eras.flatMap(({ signals }) => signals),
    tooThin: false,
  };
}

/** The same for every window that is looked at from one moment. Stretches are of one indicator alone. */
const pointsOf = (indicator: IndicatorInput, all: readonly Stretch[], { now, zone }: Window): readonly SeriesPoint[] =>
  series.of(all, [now, zone], () => pointsAt(indicator, all, Date.parse(now), zone));

const series = new Remembered<readonly Stretch[], readonly SeriesPoint[]>();

function pointsAt(indicator: IndicatorInput, all: readonly Stretch[], now: number, zone: string): SeriesPoint[] {
  return all.map((stretch) => {
    const closed = isClosed(startOfDay(stretch.to, zone), now, now);
    const frame = { bucket: bucketName(stretch), from: stretch.from, to: stretch.to, partial: !closed, closed };
    const value = figureOf(indicator, stretch);
    if (value === null) return { ...frame, value: null, n: 0, suppressed: true };
    return { ...frame, value, n: stretch.n, ...(intervalOf(indicator, stretch) ?? {}) };
  });
}

function judgedEras(indicator: IndicatorInput, points: readonly SeriesPoint[], settings: MetricSettings): Judged[] {
  if (courseIn(indicator, points) !== 'each' || areTooRare(indicator, points)) return [];
  const plan = { scale: scaleOf(indicator), better: indicator.better };
  return judgeEras(erasOf(points, indicator.breaks ?? []), plan, baselineKey(indicator.key), settings);
}

/**
 * Counts of so few a period that most of them are 0 or 1: limits made from them call every third stable series changed
 * (methods.md C.3), and what was sent for a period cannot be put together with the next one's.
 */
function areTooRare({ kind, unit }: IndicatorInput, points: readonly SeriesPoint[]): boolean {
  if (!countedOneByOne.has(kind) || unit !== 'number') return false;
  const values = points.flatMap(({ value, closed }) => (closed && value !== null ? [value] : []));
  return values.length > 0 && mean(values.slice(0, firmBaseline)) < fewestPerPeriod;
}

/** Recognised where another system sends values; single answers belong to one day each. */
function courseIn(indicator: IndicatorInput, points: readonly SeriesPoint[]): Course {
  const { kind, measurement, unit } = indicator;
  // What page views take adds up to nothing, however often it has grown.
  const isAmount =
    measurement === 'counted' && unit !== 'days' && unit !== 'hours' && referenceValues[kind] === undefined;
  return courseOf(points, indicator.course, isAmount);
}

/** The name an indicator's first baseline is stored under. */
export const baselineKey = (indicatorKey: string): string => `experience:${indicatorKey}`;

/** The names of the first baseline of each stretch in which everything was measured in the same way. */
export const experienceNames = ({ key, breaks = [] }: Pick<IndicatorInput, 'key' | 'breaks'>): string[] =>
  erasOf([], breaks).map(({ from }) => eraName(baselineKey(key), from));

function whyMissing(indicator: IndicatorInput, all: readonly Stretch[]): Sentence {
  const latest = all.findLast((stretch) => stretch.n > 0);
  if (latest) return sentence('reasons.noAnswersInWindow', { week: week(isoWeek(latest.from)) });
  if (indicator.answers.length + indicator.observations.length === 0 && !indicator.waiting)
    return sentence('reasons.noAnswers');
  return sentence('reasons.tooFewAnswers', { k: fewestIn(indicator) });
}

function caveatsOf(indicator: IndicatorInput, n: number, charted: Charted, course: Course): Sentence[] {
  const found: Sentence[] = [];
  if (course === 'rolling') found.push(sentence('reasons.rolling'));
  if (course === 'cumulative') found.push(sentence('reasons.cumulative'));
  if (course === 'each' && areTooRare(indicator, charted.points)) found.push(sentence('reasons.tooRare'));
  const since = indicator.breaks?.at(-1);
  if (since !== undefined) {
    const key = indicator.otherWholes?.includes(since) ? 'reasons.sinceWhole' : 'reasons.sinceBreak';
    found.push(sentence(key, { day: date(since) }));
  }
  const { kind, whole } = indicator;
  if (kind === 'accessibility' && n > 0) found.push(sentence('reasons.automatedPart'));
  if (kind === 'reach') found.push(whole ? wholeWords(whole) : sentence('reasons.sameWhole'));
  if (indicator.measurement === 'sampled' && n > 0) found.push(sentence('reasons.samplingOnly'));
  if (indicator.measurement === 'sampled' && n > 0 && n < solid) found.push(sentence('reasons.fewAnswers', { n }));
  const baseline = charted.baselines.at(-1);
  if (baseline?.sigmaZ !== undefined) found.push(sentence('reasons.rangeMindsSize'));
  if (baseline?.widened) found.push(sentence('reasons.widenedRange'));
  if (baseline && !baseline.firm) {
    found.push(sentence('reasons.provisionalRange', { n: baseline.points, needed: baseline.needed }));
  }
  return found;
}

/** Which whole reach is a part of: it stands with every reading (methods.md E.4). */
const wholeWords = ({ source, on }: NonNullable<IndicatorInput['whole']>): Sentence =>
  sentence('reasons.whole', { source, day: date(on) });

const countedOneByOne: ReadonlySet<IndicatorKind> = new Set(['reach', 'accessibility', 'adoption']);
/** Below this mean a count is not judged period by period (methods.md C.5). */
const fewestPerPeriod = 2;

/** Users reached or new, failures found, money spent, what a page takes: what cannot be less than nothing. */
const neverNegative: ReadonlySet<IndicatorKind> = new Set([
  ...(['reach', 'accessibility', 'costPerTransaction', 'adoption'] as const),
  ...(['loadTime', 'inputDelay', 'layoutShift'] as const),
]);

const unitOf = ({ unit, summary }: IndicatorInput): Unit =>
  summary === 'gap' ? 'points' : isShare({ summary }) ? 'share' : unit;

const scaleOf = (indicator: IndicatorInput): PointScale => {
  if (isShare(indicator) || indicator.unit === 'share') return 'share';
  if (indicator.unit === 'days' || indicator.unit === 'hours') return 'log';
  return neverNegative.has(indicator.kind) ? 'count' : 'linear';
};
