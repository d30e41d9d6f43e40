import {
  conclusions,
  evidenceLevels,
  flowMeasures,
  hypothesisStates,
  interventionKinds,
  linkKinds,
  nextSteps,
  reasonKinds,
} from '../domain/hypothesis.js';
import { roles } from '../domain/access.js';
import { day, whole } from './day.js';
import { z } from './jitless.js';
import { effectAnalysis, effectUnit, effectWords } from './effect-analysis.js';
import { ability, guessWork, insight, stageTime } from './insight.js';
import { hypothesisDrafts } from './hypothesis-draft.js';
import { effectsTogether } from './hypothesis-effects.js';
import { indicatorName } from './overview.js';
import { slug } from './product.js';
import { reading } from './reading.js';
import { sentence } from './sentence.js';

const text = (most: number) => z.string().trim().min(1).max(most);
const reason = z.string().trim().max(500).nullable().default(null);

/** What is written down before the start: "We believe that `what` leads to `leadsTo` for `forWhom`." */
const plan = z.object({
  what: text(200),
  leadsTo: text(200),
  forWhom: text(120),
  kind: z.enum(interventionKinds),
  /** Key of one of the product's indicators, or `flow:` and the metric: how long the product's work takes. */
  indicator: z.union([slug, z.enum(flowMeasures)]),
  /** Change that is expected, with its sign: shares as 0 to 1, times relative (-0.1 = 10 % shorter), others as they are. */
  expected: z.number(),
  /** Smallest change that is worth having, above 0, in the same unit. */
  smallestChange: z.number().positive(),
  /** First day it is in effect; the plan is locked from then on. */
  startsOn: day,
  /** Weeks after the start that are left out, while it is being taken into use. */
  rampWeeks: z.number().int().min(0).max(26).default(0),
  /** Weeks after the ramp that count. The last of their days is the evaluation date. */
  windowWeeks: z.number().int().min(1).max(104),
  /** A slope after the start besides the step. */
  form: z.enum(['step', 'stepAndSlope']).default('step'),
  /** First day that counts as "before"; null = the last three years. */
  historyFrom: day.nullable().default(null),
  /** Slug of a product that is not touched and has the same indicator. */
  comparison: slug.nullable().default(null),
  /** Other things that happen at the same time. */
  alsoHappening: z.array(text(160)).max(10).default([]),
});

/** POST /api/products/{slug}/hypotheses/preview, which saves nothing. */
export const hypothesisInput = plan.extend({
  /** Its start lies in the past, and that is meant: it can be explored and never tested. */
  exploratory: z.boolean().default(false),
});
export type HypothesisInput = z.infer<typeof hypothesisInput>;

/** POST /api/products/{slug}/hypotheses */
export const hypothesisCreateInput = hypothesisInput.extend({
  /** Id of a draft that a label at the source has started: its work is linked, and it waits no more. */
  startedFrom: z.uuid().nullable().default(null),
});
export type HypothesisCreateInput = z.infer<typeof hypothesisCreateInput>;

/** POST /api/products/{slug}/hypotheses/{id}/versions. After the start it is an exploration; the locked version stays. */
export const hypothesisVersionInput = plan.extend({
  /** The newest version its writer has seen. */
  basedOn: whole.positive(),
  /** Needed after the start. */
  reason,
});
export type HypothesisVersionInput = z.infer<typeof hypothesisVersionInput>;

export const hypothesisCreated = z.object({ id: z.string(), key: z.string(), version: z.number().int() });

/** What the plan could show, told beforehand, in words and figures. */
export const planPreview = z.object({
  statement: sentence,
  expectation: sentence,
  words: z.array(sentence),
  unit: effectUnit,
  /** Null = too few periods for any answer. */
  detectable: z.number().nullable(),
  periods: z.object({ days: z.number(), before: z.number(), after: z.number() }),
  trendRemoved: z.boolean(),
  worthTrying: z.boolean(),
  evaluateOn: z.string(),
  baseline: z.object({ value: z.number().nullable(), n: z.number().int(), from: z.string(), to: z.string() }),
  /** How many answers it takes to see what is expected and what is worth having, beside how many come in; or why that is not told. */
  needed: z.array(sentence),
});
export type PlanPreview = z.infer<typeof planPreview>;

/** POST …/{id}/evidence. The level rises only with the address of what shows it. */
export const evidenceInput = z.object({
  level: z.enum(evidenceLevels),
  address: z.string().trim().max(500).nullable().default(null),
});
export type EvidenceInput = z.infer<typeof evidenceInput>;

/** POST …/{id}/early-looks: an analysis before the evaluation date, for a reason that is kept. */
export const earlyLookInput = z.object({ reason: text(500) });

/** POST …/{id}/verdicts. Before the evaluation date only after an early look; `mayConclude` says what can be concluded. */
export const verdictInput = z.object({
  conclusion: z.enum(conclusions),
  nextStep: z.enum(nextSteps),
  learning: z.string().trim().max(1000).nullable().default(null),
  /** Needed for another verdict than before, and to leave it unknown. */
  reason,
});
export type VerdictInput = z.infer<typeof verdictInput>;

/**
 * PUT …/{id}/links: everything that was linked by hand. Each is the key or the address of a work item, or the id or
 * address of an item, a change or a deployment, as lists of items give them.
 */
export const hypothesisLinksInput = z.object({
  links: z.array(text(500)).max(200),
  /** Ids of what was linked by hand when it was looked at; refused where somebody has changed that since. */
  basedOn: z.array(z.string()).max(1_000),
});
export type HypothesisLinksInput = z.infer<typeof hypothesisLinksInput>;

const planVersion = plan.extend({
  version: z.number().int(),
  unit: effectUnit,
  evaluateOn: z.string(),
  comparison: z.object({ slug: z.string(), name: z.string() }).nullable(),
  exploratory: z.boolean(),
  registeredOn: z.string(),
  role: z.enum(roles).nullable(),
  statement: sentence,
  expectation: sentence,
  foreseen: planPreview.pick({ words: true, detectable: true, periods: true, trendRemoved: true, worthTrying: true }),
  baseline: planPreview.shape.baseline,
});

const verdict = z.object({
  /** Of the plan it judges, and of the analysis it was drawn from; null = nothing was analysed. */
  version: z.number().int(),
  analysisNumber: z.number().int().nullable(),
  conclusion: z.enum(conclusions),
  nextStep: z.enum(nextSteps),
  words: z.object({ conclusion: sentence, nextStep: sentence }),
  learning: z.string().nullable(),
  decidedOn: z.string(),
  role: z.enum(roles).nullable(),
});

/** One hypothesis, as a list shows it. */
export const hypothesisSummary = z.object({
  id: z.string(),
  /** What people write in a label, a branch or the title of a change to link it: `HYP-12`. */
  key: z.string(),
  state: z.enum(hypothesisStates),
  stateWords: sentence,
  statement: sentence,
  expectation: sentence,
  kind: z.enum(interventionKinds),
  indicator: indicatorName,
  expected: z.number(),
  smallestChange: z.number(),
  unit: effectUnit,
  startsOn: z.string(),
  /** The day of the verdict; it is made after it. */
  evaluateOn: z.string(),
  exploratory: z.boolean(),
  evidence: z.object({ level: z.enum(evidenceLevels), words: sentence, address: z.string().nullable() }),
  /** What the newest analysis says; null before there is one. */
  analysis: z.object({ computedOn: z.string(), early: z.boolean(), words: effectWords }).nullable(),
  verdict: verdict.nullable(),
  /** Finished work that is linked to it; `words` says that its effect is not known, while that is so. */
  delivered: z.object({ n: z.number().int(), lastOn: z.string().nullable(), words: sentence.nullable() }),
});
export type HypothesisSummary = z.infer<typeof hypothesisSummary>;

/** GET /api/products/{slug}/effect-debt: delivered, effect not known (decisions.md 20). */
export const effectDebtAnswer = z.object({
  words: z.array(sentence),
  /** What is counted: finished work items, or changes in production where the product has no items. */
  of: z.enum(['workItems', 'changes']),
  /** Work without a purpose is counted from this day on, work with one whatever its age. */
  since: z.string(),
  asOf: z.string(),
  /** Null = finished work is not measured; never no debt. The last four add up to `finished`. */
  counts: z
    .object({
      finished: z.number().int(),
      owed: z.number().int(),
      known: z.number().int(),
      leftUnknown: z.number().int(),
      noStatedPurpose: z.number().int(),
    })
    .nullable(),
  oldestDays: z.number().int().nullable(),
  /** The oldest of what is owed, up to fifty. */
  items: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      title: z.string(),
      url: z.string(),
      finishedOn: z.string(),
      ageDays: z.number().int(),
      /** Keys of the hypotheses it was done for. */
      hypotheses: z.array(z.string()),
    }),
  ),
});
export type EffectDebtAnswer = z.infer<typeof effectDebtAnswer>;

/** GET /api/products/{slug}/hypotheses */
export const hypothesisList = z.object({
  product: z.object({ slug: z.string(), name: z.string() }),
  /** The next verdict first. */
  open: z.array(hypothesisSummary),
  nextVerdictOn: z.string().nullable(),
  /** The newest verdict first, whichever it is. */
  past: z.array(hypothesisSummary),
  /** How many of all there are, by kind; they add up. */
  mix: z.object({ tactical: z.number().int(), capacity: z.number().int() }),
  drafts: hypothesisDrafts,
  debt: effectDebtAnswer,
  asOf: z.string(),
});
export type HypothesisList = z.infer<typeof hypothesisList>;

/**
 * GET /api/services/{slug}/hypotheses: what teams try in its products and have concluded, each of them begun while its product
 * was part of the service; by first day. A service has none of its own.
 */
export const partHypotheses = z.object({
  hypotheses: z.array(
    hypothesisSummary
      .pick({ key: true, state: true, stateWords: true, statement: true, startsOn: true, verdict: true })
      .extend({ product: z.object({ slug: z.string(), name: z.string() }) }),
  ),
  asOf: z.string(),
});
export type PartHypotheses = z.infer<typeof partHypotheses>;

/** GET /api/products/{slug}/hypotheses/{id}, by id or short key */
export const hypothesisPage = hypothesisSummary.extend({
  product: z.object({ slug: z.string(), name: z.string() }),
  /** The version that is judged: the last one from before the start. */
  inForce: z.number().int(),
  locked: z.boolean(),
  /** Newest first. */
  versions: z.array(planVersion),
  /** The newest analysis of the version in force, to draw; null before there is one. */
  drawn: effectAnalysis.nullable(),
  /** Every analysis of every version, newest first; each was kept as it was. */
  analyses: z.array(effectAnalysis.omit({ course: true })),
  /** The indicator as pages show it: all of its history, with its usual range. */
  series: reading,
  /** What may be concluded now, and why not more. */
  mayConclude: z.object({ conclusions: z.array(z.enum(conclusions)), words: sentence.nullable() }),
  /** Newest first; the first holds. */
  verdicts: z.array(verdict),
  evidenceHistory: z.array(
    z.object({
      level: z.enum(evidenceLevels),
      words: sentence,
      address: z.string().nullable(),
      setOn: z.string(),
      role: z.enum(roles).nullable(),
    }),
  ),
  /** Why something was done out of the ordinary, newest first. */
  reasons: z.array(
    z.object({
      kind: z.enum(reasonKinds),
      words: sentence,
      version: z.number().int(),
      reason: z.string(),
      at: z.string(),
      role: z.enum(roles).nullable(),
    }),
  ),
  links: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(linkKinds),
      label: z.string(),
      title: z.string(),
      url: z.string(),
      /** False = found by its key in a label or a text at the source; only links by hand can be taken back. */
      byHand: z.boolean(),
      /** Label of the item that it is a part of and has this from; null = it is linked itself. */
      through: z.string().nullable(),
      /** Finished, in production, or null = not yet. */
      doneOn: z.string().nullable(),
    }),
  ),
  asOf: z.string(),
});
export type HypothesisPage = z.infer<typeof hypothesisPage>;

/** GET /api/learning: what the organisation has learned. No figure of a single team or product is counted (decisions.md 22). */
export const organisationLearning = z.object({
  /** Everything that was concluded, the newest first, whichever way it went. */
  learnings: z.array(
    z.object({
      product: z.object({ slug: z.string(), name: z.string(), sample: z.boolean() }),
      id: z.string(),
      key: z.string(),
      kind: z.enum(interventionKinds),
      statement: sentence,
      /** What the analysis said that it was drawn from; null = nothing was analysed. */
      found: sentence.nullable(),
      verdict,
    }),
  ),
  /** Verdicts with a lesson written beside them, whichever they are. */
  lessons: z.number().int(),
  /** What is known about users and nobody has taken on, from two weeks on, the oldest first; and how long that takes. */
  insights: z.object({
    unowned: z.array(insight.extend({ product: z.object({ slug: z.string(), name: z.string() }) })),
    afterDays: z.number().int(),
    toAction: stageTime,
  }),
  /** Signals of all products together, each once. */
  ability,
  guessWork,
  /** Where nothing has come from users for long, or ever. */
  quiet: z.array(sentence),
  /** How expectations met what was found, and what to expect of chance alone. */
  calibration: z.object({
    n: z.number().int(),
    within: z.number().int(),
    tooHigh: z.number().int(),
    tooLow: z.number().int(),
    words: z.array(sentence),
  }),
  effects: z.array(effectsTogether),
  asOf: z.string(),
});
export type OrganisationLearning = z.infer<typeof organisationLearning>;
