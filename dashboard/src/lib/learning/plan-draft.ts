import type { HypothesisInput, HypothesisPage } from 'shared/contracts';
import { addDays, onAxis } from '../weeks.js';
import { changeUnit, isRatio, sizeOf, written } from './change-unit.js';
import { isFlow, type Measure } from './measures.js';

type Version = HypothesisPage['versions'][number];

/** A plan as it is being written: sizes and lists as text, so that nothing half written is lost. */
export interface PlanDraft {
  what: string;
  leadsTo: string;
  forWhom: string;
  kind: HypothesisInput['kind'];
  /** Key of what it is measured by. */
  indicator: string;
  expected: string;
  /** Empty = half of what is expected. */
  smallest: string;
  startsOn: string;
  rampWeeks: number | null;
  windowWeeks: number | null;
  /** Slug of a product; empty = none. */
  comparison: string;
  /** One on each line. */
  also: string;
  exploratory: boolean;
  readonly form: HypothesisInput['form'];
  readonly historyFrom: string | null;
}

/** Weeks enough for a full analysis also where two are taken together. */
const usualWeeks = 12;

/** What most plans are: a guess about the headline indicator, the first that is no benefit, from next Monday on. */
export const newDraft = (measures: readonly Measure[], userGroup: string, today: string): PlanDraft => ({
  ...{ what: '', leadsTo: '', forWhom: userGroup, kind: 'tactical', indicator: headlineOf(measures) },
  ...{ expected: '', smallest: '', startsOn: nextMonday(today), rampWeeks: 0, windowWeeks: usualWeeks },
  ...{ comparison: '', also: '', exploratory: false, form: 'step', historyFrom: null },
});

/** A version that is to be changed. @param size writes a number as the reader's language does */
export function draftOf(version: Version, size: (value: number) => string): PlanDraft {
  const { what, leadsTo, forWhom, kind, indicator, expected, smallestChange, unit } = version;
  const { startsOn, rampWeeks, windowWeeks, comparison, alsoHappening, form, historyFrom } = version;
  return {
    ...{ what, leadsTo, forWhom, kind, indicator, startsOn, rampWeeks, windowWeeks, form, historyFrom },
    expected: size(written(expected, unit)),
    smallest: size(written(smallestChange, unit)),
    comparison: comparison?.slug ?? '',
    also: alsoHappening.join('\n'),
    exploratory: false,
  };
}

/** The draft as the server takes it. What cannot be read goes as it is, so that the server names the field. */
export function inputOf(draft: PlanDraft, indicator: Pick<Measure, 'better' | 'summary' | 'unit'>): HypothesisInput {
  const { what, leadsTo, forWhom, kind, startsOn, form, historyFrom, exploratory } = draft;
  const unit = changeUnit(indicator);
  const size = sizeOf(draft.expected, unit);
  return {
    ...{ what, leadsTo, forWhom, kind, indicator: draft.indicator, startsOn, form, historyFrom, exploratory },
    expected: indicator.better === 'higher' ? size : -size,
    smallestChange: draft.smallest.trim() === '' ? size / 2 : sizeOf(draft.smallest, unit),
    rampWeeks: draft.rampWeeks ?? 0,
    windowWeeks: draft.windowWeeks ?? Number.NaN,
    comparison: draft.comparison || null,
    alsoHappening: linesOf(draft.also),
  };
}

/**
 * What is asked of the server while somebody writes: the words and the sizes may still be lacking, and what could be told
 * at all does not hang on them. Null while it cannot be asked.
 */
export function askable(
  draft: PlanDraft,
  indicator: Pick<Measure, 'better' | 'summary' | 'unit'>,
  today: string,
): HypothesisInput | null {
  const input = inputOf(draft, indicator);
  if (Number.isNaN(onAxis(draft.startsOn)) || !((draft.windowWeeks ?? 0) > 0)) return null;
  const sized = input.expected !== 0 && Number.isFinite(input.expected) && input.smallestChange > 0;
  const most = isRatio(indicator) ? 1 : 1e9;
  const sizes = sized
    ? { expected: input.expected, smallestChange: Math.min(input.smallestChange, Math.abs(input.expected)) }
    : { expected: indicator.better === 'higher' ? most : -most, smallestChange: most };
  const any = (text: string): string => text.trim() || '…';
  return {
    ...input,
    ...sizes,
    ...{ what: any(input.what), leadsTo: any(input.leadsTo), forWhom: any(input.forWhom), alsoHappening: [] },
    exploratory: draft.startsOn < today,
  };
}

/** The last day of the window; null while one of its parts is lacking. */
export function evaluateOn({ startsOn, rampWeeks, windowWeeks }: PlanDraft): string | null {
  const weeks = (rampWeeks ?? 0) + (windowWeeks ?? 0);
  if (Number.isNaN(onAxis(startsOn)) || !windowWeeks || windowWeeks < 1 || weeks > 200) return null;
  return addDays(startsOn, 7 * weeks - 1);
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Where there are benefits alone, the first of them. */
const headlineOf = (measures: readonly Measure[]): string =>
  (measures.find((one) => !one.benefit && !isFlow(one)) ?? measures[0])?.key ?? '';

/** The Monday after a day; weeks begin on it everywhere here. */
function nextMonday(today: string): string {
  const weekday = (new Date(onAxis(today)).getUTCDay() + 6) % 7;
  return addDays(today, 7 - weekday);
}
