export * from './answers/publish.js';
export type { SentPercentiles } from './answers/durations.js';
export * from './answers/gap.js';
export * from './answers/kept-open.js';
export { releaseOpen } from './answers/release-open.js';
export {
  responseBetween,
  responseMoved,
  responseOf,
  weightedByChannel,
  worstCase,
  type Response,
  type ToldChannel,
} from './answers/non-response.js';
export { questionnaireScore } from './answers/questionnaires.js';
export * from './answers/segments.js';
export * from './answers/scores.js';
export * from './answers/shown-reading.js';
export * from './catalogue.js';
export * from './effect/ability.js';
export * from './answers/whole.js';
export * from './effect/analyse.js';
export * from './effect/analysis.js';
export { neededWords } from './effect/answers-needed.js';
export * from './effect/calibration.js';
export * from './effect/compared.js';
export * from './effect/detectable.js';
export * from './effect/effect-debt.js';
export * from './effect/guess-weeks.js';
export * from './effect/intervention.js';
export type { ChannelCounts, ToldResponses } from './effect/moved-shares.js';
export * from './effect/outcome.js';
export * from './effect/outcome-of.js';
export * from './effect/portfolio.js';
export * from './effect/shrunken.js';
export * from './effect/stage-time.js';
export * from './effect/two-moments.js';
export type { Verdict, Word } from './effect/verdict.js';
export { baselineKey, experienceNames } from './experience.js';
export * from './figure-basis.js';
export * from './new-baselines.js';
export { productionTold } from './production-told.js';
export { headlineOf } from './headline.js';
export * from './in-window.js';
export * from './inputs.js';
export * from './journey.js';
export * from './open-failures.js';
export * from './metric.js';
export { firmBaseline, laterPhase } from './series/baseline.js';
export * from './series/gaps.js';
export { phaseName } from './series/phases.js';
export * from './sentences/ability-words.js';
export * from './sentences/change.js';
export * from './sentences/effect-page-lead.js';
export * from './sentences/effect-verdict.js';
export * from './sentences/lane-verdict.js';
export * from './sentences/learning-words.js';
export * from './sentences/map-position.js';
export * from './sentences/not-known.js';
export * from './sentences/notice.js';
export * from './sentences/overview-lead.js';
export * from './sentences/of-several.js';
export * from './sentences/pooled-lead.js';
export * from './sentences/silence-words.js';
export { productLead } from './sentences/product-lead.js';
export * from './sentences/together.js';
export { stretches, bucketName, figureOf, type Stretch } from './answers/stretch.js';
export { throughputName } from './flow-series.js';
export * from './standings.js';
export * from './survey/survey-scores.js';
export * from './survey/told-counts.js';
