import { smallestGroup } from '../../domain/indicator.js';
import { addDays, isoWeek, type CalendarDate } from '../../time/calendar-date.js';
import type { IndicatorInput } from '../inputs.js';
import type { MetricSettings } from '../metric.js';
import { netPromoters } from '../statistics/promoters.js';
import { wilson, type Interval } from '../statistics/shares.js';
import { meanInterval } from '../statistics/student.js';
import type { AnswerCounts } from './counts.js';
import { toldPercentile, type SentPercentiles } from './durations.js';
import { gapOf, pooledGap, type TwoGroups } from './gap.js';
import { publish, type AnswerGroup } from './publish.js';
import { besideEachOther } from './shown-reading.js';
import { allAsked, askedOver, type AskedRange } from './asked.js';
import { isShare } from './scores.js';

/** A stretch of days with what may be shown of it; `n` 0 = nothing may. */
export interface Stretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly n: number;
  readonly total: number;
  /** Null where another system sent only the figure. */
  readonly squares: number | null;
  /** The answers themselves, which medians are made of; null where another system sent only the figure. */
  readonly answers?: AnswerCounts | null;
  /** Counts of the two groups that a gap lies between; null where only the figure was sent. */
  readonly compared?: TwoGroups | null;
  /** Further percentiles of durations that another system sent. */
  readonly percentiles?: SentPercentiles | null;
  /** How many were asked, at least and at most; null where nobody said. */
  readonly asked?: AskedRange | null;
}

/**
 * Everything an indicator may show, oldest first: groups of answers, and readings from other systems for days that no
 * answer covers. A reading of fewer than five stays hidden, for merging it would show by difference what it hides, and so does
 * a longer one that would.
 */
export function stretches(indicator: IndicatorInput, settings: MetricSettings): readonly Stretch[] {
  const published = settings.published[indicator.key];
  // One page asks for them half a dozen times.
  const known = made.get(indicator);
  if (known && known.published === published) return known.all;
  const all = stretchesOf(indicator, published ?? publish(indicator, []));
  made.set(indicator, { published, all });
  return all;
}

type Published = MetricSettings['published'][string] | undefined;

const made = new WeakMap<IndicatorInput, { readonly published: Published; readonly all: readonly Stretch[] }>();

function stretchesOf(indicator: IndicatorInput, groups: readonly AnswerGroup[]): Stretch[] {
  const answered = groups
    .filter(({ hidden }) => !hidden)
    .map((group) => (indicator.asked ? { ...group, asked: askedOver(indicator.asked, group) } : group));
  const shown = new Set(toldOf(indicator.observations).map(({ from, to }) => `${from} ${to}`));
  const sent = indicator.observations
    .filter(({ from, to }) => !answered.some((group) => group.from < to && from < group.to))
    .map(({ from, to, value, n, compared = null, percentiles = null, asked = null }) => {
      return {
        from,
        to,
        n: shown.has(`${from} ${to}`) ? n : 0,
        total: value * n,
        squares: null,
        compared,
        percentiles,
        asked: asked === null ? null : { least: asked, most: asked },
      };
    });
  return [...answered, ...sent].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Those that were told when they were sent; where that is not known, as if all were sent at once. */
const toldOf = (sent: IndicatorInput['observations']): IndicatorInput['observations'] =>
  sent.some(({ told }) => told !== undefined)
    ? sent.filter(({ told, n }) => told === true && n >= smallestGroup)
    : besideEachOther(sent);

/** One stretch made of several. */
export function pooled(parts: readonly Stretch[]): Omit<Stretch, 'from' | 'to'> {
  const shown = parts.filter((part) => part.n > 0);
  return {
    n: shown.reduce((sum, part) => sum + part.n, 0),
    total: shown.reduce((sum, part) => sum + part.total, 0),
    squares: shown.reduce<number | null>(
      (sum, { squares }) => (sum === null || squares === null ? null : sum + squares),
      0,
    ),
    answers: shown.some(({ answers }) => !answers) ? null : shown.flatMap(({ answers }) => answers ?? []),
    compared: shown.some(({ compared }) => !compared)
      ? null
      : pooledGap(shown.flatMap(({ compared }) => compared ?? [])),
    // Those of several periods cannot be put together.
    percentiles: shown.length === 1 ? (shown[0]?.percentiles ?? null) : null,
    asked: allAsked(shown.map(({ asked }) => asked ?? null)),
  };
}

/** The figure of a stretch, or of several put together; null where it may not be told, or nothing is there. */
export function figureOf(
  indicator: Pick<IndicatorInput, 'summary'>,
  stretch: Omit<Stretch, 'from' | 'to'>,
): number | null {
  if (stretch.n === 0) return null;
  if (indicator.summary === 'gap' && stretch.compared) return gapOf(stretch.compared).points;
  if (indicator.summary !== 'median' || !stretch.answers) return stretch.total / stretch.n;
  const middle = toldPercentile(stretch.answers, 0.5);
  return middle === null || middle.atLeast ? null : middle.value;
}

/** Sampling interval; none for full counts, and none for a mean whose scatter is not known (methods.md E.1). */
export function intervalOf(
  indicator: IndicatorInput,
  { n, total, squares, answers, compared }: Omit<Stretch, 'from' | 'to'>,
): Interval | null {
  if (indicator.summary === 'gap') return n > 0 && compared ? intervalOfGap(compared) : null;
  if (indicator.summary === 'median') return answers ? middleOf(answers) : null;
  if (indicator.measurement === 'counted' || n === 0) return null;
  if (isShare(indicator)) return wilson(Math.min(n, Math.max(0, total)), n);
  if (squares === null) return null;
  if (indicator.summary === 'promoters') return promotersInterval(n, total, squares);
  return n < 2 ? null : meanInterval(n, total, squares);
}

const intervalOfGap = (compared: TwoGroups): Interval => {
  const { low, high } = gapOf(compared);
  return { low, high };
};

/** Where half of all such cases may lie; none where one end may not be told. */
function middleOf(answers: AnswerCounts): Interval | null {
  const { low = null, high = null } = toldPercentile(answers, 0.5) ?? {};
  return low === null || high === null ? null : { low, high };
}

/** Each who recommends brought 100, each who does not −100, and both 10,000 to the squares: so many there were of each. */
function promotersInterval(n: number, total: number, squares: number): Interval {
  const [net, decided] = [total / 100, squares / 10_000];
  const promoters = (decided + net) / 2;
  return netPromoters({ promoters, passives: n - decided, detractors: decided - promoters });
}

/** The ISO week where the stretch is one, else its first day. */
export const bucketName = ({ from, to }: Stretch): string => (addDays(from, 7) === to ? isoWeek(from) : from);
