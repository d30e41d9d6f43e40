import type { Sentence } from 'shared/contracts';
import type { HypothesisState } from 'shared/domain';
import { date, indicatorName, sentence } from 'shared/language';
import { expectationWords, planWords, type Detectable } from 'shared/metrics';
import type { HypothesisPlan } from './hypothesis-plan.entity.js';
import type { Measure } from './measures.service.js';
import type { HypothesisVerdict } from './hypothesis-verdict.entity.js';

type Believed = Pick<HypothesisPlan, 'what' | 'leadsTo' | 'forWhom'>;

export const statementOf = ({ what, leadsTo, forWhom }: Believed): Sentence =>
  sentence('hypotheses.statement', { what, outcome: leadsTo, whom: forWhom });

/** A plan in two sentences: what is believed, and what is expected by when. */
export function wordsOfPlan(
  plan: Believed & Pick<HypothesisPlan, 'unit' | 'expected' | 'evaluateOn'>,
  measure: Pick<Measure, 'name' | 'kind'>,
): { statement: Sentence; expectation: Sentence } {
  const { unit, expected, evaluateOn } = plan;
  return {
    statement: statementOf(plan),
    expectation: expectationWords(unit, expected, indicatorName(measure), evaluateOn),
  };
}

/** What a plan could show, in words and figures. */
export function foreseenIn(found: Detectable) {
  const { detectable, periods, trendRemoved, worthTrying } = found;
  return { words: planWords(found), detectable, periods, trendRemoved, worthTrying };
}

export function stateWords(
  state: HypothesisState,
  { startsOn, evaluateOn }: Pick<HypothesisPlan, 'startsOn' | 'evaluateOn'>,
  verdict: Pick<HypothesisVerdict, 'decidedOn'> | null,
): Sentence {
  const days = { start: date(startsOn), end: date(evaluateOn), date: date(verdict?.decidedOn ?? evaluateOn) };
  return sentence(`hypotheses.state.${state}`, days);
}
