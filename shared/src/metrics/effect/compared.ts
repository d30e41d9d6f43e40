import type { ComparedFigure } from '../../contracts/comparison.js';
import type { Sentence, SentenceValue } from '../../contracts/sentence.js';
import { date, sentence } from '../../language/sentence.js';
import { addDays, type CalendarDate } from '../../time/calendar-date.js';
import { momentWords } from '../sentences/effect-verdict.js';
import { movedBetween } from './moved-shares.js';
import { compareMoments } from './two-moments.js';
import { breakWithin, isOtherWhole, windowFigure, type FigureSource } from './window-figure.js';

/** What the weeks in view are set beside: the same weeks 52 weeks earlier, or a day that parts them. */
export type Against = { readonly kind: 'year' } | { readonly kind: 'day'; readonly day: CalendarDate };

interface Days {
  readonly from: CalendarDate;
  /** Included. */
  readonly to: CalendarDate;
}

export interface Compared {
  readonly figures: readonly ComparedFigure[];
  readonly notes: readonly Sentence[];
}

/** 52 weeks: a week is set beside one with the same weekdays. */
const yearDays = 364;

/** A percentage of fewer answers hides more than it says, and so does a difference of two (methods.md E.6). */
const enoughForDifference = 20;

/**
 * The figures of an indicator over the weeks in view, and over those they are set beside. A difference is told of sampled
 * shares alone, as between two moments, whose cause is unknown (methods.md F.6); of what came before and after an
 * intervention no difference is told at all, for its verdict takes the trend into account.
 */
export function compared(source: FigureSource, days: Days, against: Against | null, name: SentenceValue): Compared {
  const found = figuresOf(source, days, against, name);
  const [first] = found.figures;
  // Of values that cannot be put together that is said once, and not of each stretch of weeks.
  if (!first?.missing || first.missing.key !== 'compare-page.notPooled') return found;
  return { figures: [], notes: [first.missing] };
}

function figuresOf(source: FigureSource, days: Days, against: Against | null, name: SentenceValue): Compared {
  if (against === null) return { figures: [windowFigure(source, 'period', days.from, days.to)], notes: [] };
  if (against.kind === 'day') return aroundDay(source, days, against.day);
  return yearApart(source, days, name);
}

/** Weeks are set beside the same weeks: where values began within the earlier ones, both figures begin there. */
function yearApart(source: FigureSource, days: Days, name: SentenceValue): Compared {
  const start = addDays(days.from, -yearDays);
  const end = addDays(days.to, -yearDays);
  const first = source.points.find(({ from, to }) => from >= start && to <= addDays(end, 1))?.from ?? start;
  const late = first >= addDays(start, 7);
  const begins = late ? first : start;
  const figures = [
    windowFigure(source, 'yearBefore', begins, end),
    windowFigure(source, 'period', addDays(begins, yearDays), days.to),
  ];
  const broken = breakWithin(source.indicator, begins, days.to);
  if (broken !== null) return { figures, notes: [acrossBreak(source, broken)] };
  const others = otherPeople(source, figures);
  if (others.length > 0) return { figures, notes: others };
  const shorter = late ? [sentence('compare-page.beganLater', { day: date(first) })] : [];
  return { figures, notes: [...shorter, ...difference(source, figures, name)] };
}

function aroundDay(source: FigureSource, { from, to }: Days, day: CalendarDate): Compared {
  if (day <= from || day > to)
    return { figures: [], notes: [sentence('compare-page.dayNotInView', { day: date(day) })] };
  const figures = [windowFigure(source, 'before', from, addDays(day, -1)), windowFigure(source, 'after', day, to)];
  const broken = breakWithin(source.indicator, from, to);
  if (broken !== null) return { figures, notes: [acrossBreak(source, broken)] };
  return { figures, notes: otherPeople(source, figures) };
}

/**
 * Why other people may have answered, where the part of those asked who answer, or the mix of channels, moved by more than ten points
 * between the two (methods.md E.5): then no difference between them is told.
 */
function otherPeople(source: FigureSource, figures: readonly ComparedFigure[]): Sentence[] {
  const [before, after] = figures;
  if (!before || !after) return [];
  return movedBetween(source.points, [before, after], source).map((what) => sentence(`compare-page.${what}`));
}

const acrossBreak = ({ indicator }: FigureSource, day: CalendarDate): Sentence =>
  sentence(isOtherWhole(indicator, day) ? 'compare-page.acrossWhole' : 'compare-page.acrossBreak', { day: date(day) });

function difference({ indicator }: FigureSource, figures: readonly ComparedFigure[], name: SentenceValue): Sentence[] {
  const [before, after] = figures.map(({ positive, n }) => {
    return positive === null || n < enoughForDifference ? null : { kind: 'share' as const, x: positive, n };
  });
  const found = before && after ? compareMoments(before, after, indicator.better) : null;
  return found ? momentWords(found, name) : [];
}
