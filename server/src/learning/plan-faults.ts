import type { HypothesisInput } from 'shared/contracts';
import { sentence, type MessageKey } from 'shared/language';
import { isSameWhole, unitOfEffect, type EffectUnit } from 'shared/metrics';
import { addDays } from 'shared/time';
import type { FaultDescription } from '../http/fault.js';
import type { ShownMeasure } from './measures.service.js';

type FieldFault = NonNullable<FaultDescription['fields']>[number];

export interface PlanContext {
  readonly today: string;
  readonly slug: string;
  readonly own: ShownMeasure | null;
  /** `undefined` = there is no such product; null = it lacks the indicator. */
  readonly other: ShownMeasure | null | undefined;
  /** A version before this one is locked, so that this one is an exploration whatever it says. */
  readonly locked: boolean;
}

/** Two years: nobody knows what will be done later than that. */
const farthest = 728;

export const unitOf = ({ outcome }: ShownMeasure): EffectUnit => unitOfEffect(outcome.kind, null);

/** What is wrong with a plan, field by field. */
export function planFaults(input: HypothesisInput, context: PlanContext): FieldFault[] {
  const found: (FieldFault | null)[] = [
    startFault(input, context),
    input.historyFrom !== null && input.historyFrom >= input.startsOn
      ? wrong('historyFrom', 'hypotheses.historyAfterStart')
      : null,
    context.own ? null : wrong('indicator', 'hypotheses.indicatorUnknown'),
    ...(context.own ? changeFaults(input, context.own) : []),
    comparisonFault(input, context),
  ];
  return found.filter((fault) => fault !== null);
}

function startFault({ startsOn, exploratory }: HypothesisInput, { today, locked }: PlanContext): FieldFault | null {
  if (locked) return startsOn > today ? wrong('startsOn', 'hypotheses.newStart') : null;
  if (exploratory) return startsOn >= today ? wrong('startsOn', 'hypotheses.startNotPast') : null;
  if (startsOn < today) return wrong('startsOn', 'hypotheses.startInPast');
  return startsOn > addDays(today, farthest) ? wrong('startsOn', 'hypotheses.startTooFar') : null;
}

function changeFaults({ expected, smallestChange }: HypothesisInput, own: ShownMeasure): FieldFault[] {
  const { better } = own.indicator;
  const found: FieldFault[] = [];
  if (expected === 0 || expected > 0 !== (better === 'higher')) {
    found.push({ path: 'expected', message: sentence('hypotheses.expectedWorse', { better }) });
  } else if (Math.abs(expected) < smallestChange) {
    found.push(wrong('expected', 'hypotheses.expectedTooSmall'));
  }
  if (isRatio(unitOf(own))) {
    const tooLarge = { expected: Math.abs(expected), smallestChange };
    for (const [path, size] of Object.entries(tooLarge)) {
      if (size > 1) found.push(wrong(path, 'hypotheses.ratioTooLarge'));
    }
  }
  return found;
}

const isRatio = (unit: EffectUnit): boolean => unit === 'percentagePoints' || unit === 'percent';

function comparisonFault({ comparison }: HypothesisInput, { slug, own, other }: PlanContext): FieldFault | null {
  if (comparison === null) return null;
  if (comparison === slug) return wrong('comparison', 'hypotheses.comparisonSelf');
  if (other === undefined) return wrong('comparison', 'hypotheses.comparisonUnknown');
  if (own === null) return null;
  if (!other || !alike(own.indicator, other.indicator)) return wrong('comparison', 'hypotheses.comparisonLacks');
  return otherWhole(own.indicator, other.indicator) ? wrong('comparison', 'hypotheses.comparisonOtherWhole') : null;
}

/** Reach is never compared across different wholes (methods.md E.4), nor with one of which nobody told the whole. */
const otherWhole = (a: ShownMeasure['indicator'], b: ShownMeasure['indicator']): boolean =>
  (a.kind === 'reach' || b.kind === 'reach') && !isSameWhole(a.whole, b.whole);

const alike = (a: ShownMeasure['indicator'], b: ShownMeasure['indicator']): boolean =>
  a.measurement === b.measurement && a.summary === b.summary && a.unit === b.unit && a.better === b.better;

const wrong = (path: string, key: MessageKey): FieldFault => ({ path, message: sentence(key) });
