/** What users experience, as a series of one product (methods.md E). */

export const indicatorKinds = [
  'satisfaction',
  'serviceSpeed',
  'takeUp',
  'completion',
  'costPerTransaction',
  'accessibility',
  'reach',
  'own',
] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** Sampled series get a confidence interval; counted ones do not (methods.md E.1). */
export type Measurement = 'sampled' | 'counted';
export type BetterDirection = 'higher' | 'lower';

/** How single answers become one figure. `topTwo` = share answering one of the two best scale points. */
export type Summary = 'topTwo' | 'share' | 'mean' | 'value';

export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** Fewest answers a group may have and still be shown (decisions.md 17; never under 3). */
export const smallestGroup = 5;
