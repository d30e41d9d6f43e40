/** How well it is known that a hypothesis is worth its work; rises only with a link to what shows it (requirements.md P12). */
export const evidenceLevels = ['guess', 'signal', 'tested', 'measured'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** An improvement of something that is there, or of the ability to change (requirements.md M23). */
export const interventionKinds = ['tactical', 'capacity'] as const;
export type InterventionKind = (typeof interventionKinds)[number];

/** What people conclude. `leftUnknown`: "we choose not to know, because". None of them is good or bad news. */
export const conclusions = ['supported', 'refuted', 'cannotTell', 'leftUnknown'] as const;
export type Conclusion = (typeof conclusions)[number];

export const nextSteps = ['continue', 'adjust', 'stop'] as const;
export type NextStep = (typeof nextSteps)[number];

/** `toJudge`: its window is over and nobody has concluded yet. */
export const hypothesisStates = ['planned', 'running', 'toJudge', 'judged'] as const;
export type HypothesisState = (typeof hypothesisStates)[number];

/** Why something was done out of the ordinary; each is kept with its reason. */
export const reasonKinds = ['earlyLook', 'editAfterLock', 'concludedAgain', 'leftUnknown'] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** What can make answers from before and after a day incomparable. `whole`: reach is counted against others than before. */
export const measurementBreakKinds = ['scale', 'question', 'channel', 'definition', 'whole'] as const;
export type MeasurementBreakKind = (typeof measurementBreakKinds)[number];

/** What a hypothesis can be linked to: the same three kinds of records that stand behind numbers. */
export const linkKinds = ['workItems', 'changes', 'deployments'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** What people write on an item or a change at the source to start a hypothesis of it, until the installation chooses others. */
export const hypothesisLabelsByDefault = ['hypothesis', 'flow-hypothesis'];

/** Times of flow that a plan can be measured by, besides the product's indicators: no indicator can have such a key. */
export const flowMeasures = ['flow:lead-time', 'flow:change-lead-time'] as const;
export type FlowMetric = 'lead-time' | 'change-lead-time';

/** The metric behind such a key; null for the key of an indicator. */
export function flowMetricOf(key: string): FlowMetric | null {
  if (key === 'flow:lead-time') return 'lead-time';
  return key === 'flow:change-lead-time' ? 'change-lead-time' : null;
}

const prefix = 'HYP-';

/**
 * The short key people write in a label, a branch or the title of a change, `HYP-12`: formed like an issue's key, so that
 * what is kept of a change's text holds it already. Unique in the organisation, for labels know no product.
 */
export const hypothesisKey = (number: number): string => `${prefix}${number}`;

/** Its number; null where a text is no such key. Letter case does not count. */
export function hypothesisNumber(text: string): number | null {
  const digits = /^HYP-([1-9]\d{0,8})$/i.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}
