import type { IndicatorKind, RatedQuestion, Scale, Summary } from '../../domain/index.js';
import { umuxLite } from '../answers/questionnaires.js';

/** What a question's answers are kept as. */
export interface SurveyMeasure {
  readonly kind: IndicatorKind;
  readonly summary: Summary;
  readonly unit: 'share' | 'score';
  readonly scale: Scale;
}

/** The indicator that each question feeds; higher is always better (methods.md E.2). */
export const surveyMeasures: Readonly<Record<RatedQuestion, SurveyMeasure>> = {
  satisfaction: { kind: 'satisfaction', summary: 'topTwo', unit: 'share', scale: { min: 1, max: 5 } },
  ease: { kind: 'ease', summary: 'topThree', unit: 'share', scale: { min: 1, max: 7 } },
  // Yes 1, partly 0.5, no 0: partly is told apart, but is not yes.
  task: { kind: 'completion', summary: 'share', unit: 'share', scale: { min: 0, max: 1 } },
  usability: { kind: 'usability', summary: 'mean', unit: 'score', scale: { min: 0, max: 100 } },
  recommendation: { kind: 'recommendation', summary: 'promoters', unit: 'score', scale: { min: 0, max: 10 } },
};

/** What stands on the form: two statements for usability, one row of choices for the others. */
export const surveyFields = {
  satisfaction: ['satisfaction'],
  ease: ['ease'],
  task: ['task'],
  usability: ['usability-1', 'usability-2'],
  recommendation: ['recommendation'],
} as const satisfies Readonly<Record<RatedQuestion, readonly string[]>>;

/** The choices of each row, lowest first. */
export const surveyChoices: Readonly<Record<RatedQuestion, readonly number[]>> = {
  satisfaction: steps(1, 5),
  ease: steps(1, 7),
  task: [0, 0.5, 1],
  usability: steps(1, 7),
  recommendation: steps(0, 10),
};

/** One score from the choices of a question, one a row; null where a row was left out. */
export function surveyScore(question: RatedQuestion, chosen: readonly (number | null)[]): number | null {
  const [first = null, second = null] = chosen;
  if (question !== 'usability') return first;
  return first === null || second === null ? null : umuxLite(first, second);
}

function steps(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
