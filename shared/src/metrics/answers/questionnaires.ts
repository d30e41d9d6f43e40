import { questionnaires, type IndicatorKind } from '../../domain/indicator.js';

/** Scores of known questionnaires, for one respondent (methods.md E.2); the mean over respondents comes after. */

/** System Usability Scale, ten answers of 1 to 5, 0 to 100: odd questions are worded well, even ones badly. */
export const systemUsability = (answers: readonly number[]): number =>
  2.5 * answers.reduce((sum, answer, index) => sum + (index % 2 === 0 ? answer - 1 : 5 - answer), 0);

/** UMUX-Lite, two answers of 1 to 7, 0 to 100 by plain interpolation: the default. */
export const umuxLite = (first: number, second: number): number => ((first + second - 2) * 100) / 12;

/** The same as an estimate of SUS (Lewis, Utesch and Maher 2013), 22.9 to 87.9; never in one series with the plain one. */
export const umuxLiteAsUsability = (first: number, second: number): number => 0.65 * umuxLite(first, second) + 22.9;

/** UX-Lite, two answers of 1 to 5, 0 to 100. */
export const uxLite = (first: number, second: number): number => ((first + second - 2) * 100) / 8;

/** Weighted satisfaction from a mean of 1 to 5: 0 to 1. */
export const weightedSatisfaction = (mean: number): number => (mean - 1) / 4;

/**
 * The score of one respondent, 0 to 100, from what was answered to each statement in its order; null where one was left out, is not
 * on the scale, or the kind is no questionnaire (methods.md E.2).
 */
export function questionnaireScore(kind: IndicatorKind, answers: readonly (number | null)[]): number | null {
  const asked = questionnaires[kind];
  const [first = 0, second = 0] = answers;
  if (!asked || answers.length !== asked.statements) return null;
  const whole = answers.filter((one) => one !== null && one >= asked.scale.min && one <= asked.scale.max);
  if (whole.length !== answers.length || first === null || second === null) return null;
  if (kind === 'systemUsability') return systemUsability(whole.map((one) => one ?? 0));
  if (kind === 'usabilityEstimate') return umuxLiteAsUsability(first, second);
  return kind === 'shortUsability' ? uxLite(first, second) : umuxLite(first, second);
}
