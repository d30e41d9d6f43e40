/** What users experience, as a series of one product (methods.md E). */

export const indicatorKinds = [
  'satisfaction',
  'serviceSpeed',
  'takeUp',
  'completion',
  'costPerTransaction',
  'accessibility',
  'reach',
  'ease',
  'usability',
  'usabilityEstimate',
  'systemUsability',
  'shortUsability',
  'recommendation',
  'adoption',
  'activation',
  'retention',
  'accessibilityGap',
  'loadTime',
  'inputDelay',
  'layoutShift',
  'own',
] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/**
 * Days that everybody in a period needs after it before the kind can be told of them (methods.md E.4): those who began on its last
 * day have had as long as those who began on its first. Told sooner it would be too low, whatever happened.
 */
export const ripensAfter: Partial<Readonly<Record<IndicatorKind, number>>> = { activation: 14, retention: 28 };

/**
 * Questionnaires of several statements, each answered on a scale from disagreement to agreement (methods.md E.2): UMUX-Lite, the
 * same as an estimate of SUS, SUS, UX-Lite. All end on 0 to 100, and yet are never one series: each is a kind of its own.
 */
export const questionnaires: Partial<Readonly<Record<IndicatorKind, Questionnaire>>> = {
  usability: { statements: 2, scale: { min: 1, max: 7 } },
  usabilityEstimate: { statements: 2, scale: { min: 1, max: 7 } },
  systemUsability: { statements: 10, scale: { min: 1, max: 5 } },
  shortUsability: { statements: 2, scale: { min: 1, max: 5 } },
};

export interface Questionnaire {
  readonly statements: number;
  /** Of each statement; its highest point is full agreement. */
  readonly scale: Scale;
}

/**
 * What web.dev calls good of 75 of 100 page views: the largest part shown within so many seconds, an answer to a press or key within
 * so many milliseconds, and no more of the page moved by itself (methods.md E.4). A line to look along, never a target or a colour.
 */
export const referenceValues: Partial<Readonly<Record<IndicatorKind, number>>> = {
  loadTime: 2.5,
  inputDelay: 200,
  layoutShift: 0.1,
};

/**
 * From where on the Central Digital and Data Office of the United Kingdom was reported in 2023 to call a service great: so large a
 * share takes up the digital way, completes, is satisfied (methods.md E.3, a secondary source). Lines to look along as well.
 */
const serviceReferences: Partial<Readonly<Record<IndicatorKind, number>>> = {
  takeUp: 0.79,
  completion: 0.8,
  satisfaction: 0.78,
};

/** A value to look along beside a series, and whose it is: `webDev` or less, or more than that of `greatService`. */
export interface ReferenceLine {
  readonly value: number;
  readonly of: 'webDev' | 'greatService';
}

/**
 * The line to look along beside a series, where its scale is the one that the line is of: those of services are shares, and
 * that of satisfaction is of the two best answers, never of three. Null = there is none.
 * @param unit of the figure
 */
export function referenceLineOf(
  { kind, summary }: { readonly kind: IndicatorKind; readonly summary: Summary },
  unit: string,
): ReferenceLine | null {
  const web = referenceValues[kind];
  if (web !== undefined) return { value: web, of: 'webDev' };
  const great = serviceReferences[kind];
  if (great === undefined || unit !== 'share' || (kind === 'satisfaction' && summary === 'topThree')) return null;
  return { value: great, of: 'greatService' };
}

/** Sampled series get a confidence interval; counted ones do not (methods.md E.1). */
export type Measurement = 'sampled' | 'counted';
export type BetterDirection = 'higher' | 'lower';

/**
 * How single answers become one figure. `topTwo`, `topThree` = share answering one of the two or three best scale points;
 * `promoters` = of answers 0 to 10, those of 9 and 10 less those of 0 to 6, of a hundred; `median` = within what half of the
 * cases were done, each answer being how long one case took; `gap` = points between two shares, sent as the counts of both.
 */
export const summaries = ['topTwo', 'topThree', 'share', 'mean', 'promoters', 'median', 'gap', 'value'] as const;
export type Summary = (typeof summaries)[number];

/** `rolling`: each value covers days that the one before covers too. `cumulative`: each value contains all before it. */
export const courses = ['each', 'rolling', 'cumulative'] as const;
export type Course = (typeof courses)[number];

/** Whose voice a note on a reading is: never whose name. */
export const noteVoices = ['user', 'colleague', 'leadership'] as const;
export type NoteVoice = (typeof noteVoices)[number];

export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** Fewest answers a group may have and still be shown (decisions.md 17; never under 3). */
export const smallestGroup = 5;
