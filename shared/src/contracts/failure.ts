import { roles } from '../domain/access.js';
import { defaultFailureWindowHours, deploymentMarks, failureCauses } from '../domain/failure.js';
import { day } from './day.js';
import { z } from './jitless.js';

const words = z.array(z.string().trim().min(1).max(100)).max(50);

export const failureRule = z.object({
  /** First calendar day it holds on; null = from the beginning. */
  from: day.nullable(),
  /** False = whether a deployment failed is not measured. */
  followed: z.boolean(),
  types: words,
  labels: words,
  /** How long after a deployment an incident or a repair still tells that it failed. */
  windowHours: z.number().int().min(1).max(168),
});

/** What somebody said by hand of one deployment, and has not taken back. Who it was is kept nowhere. */
export const saidByHand = z.object({
  id: z.string(),
  /** As the source names it. */
  label: z.string(),
  url: z.string(),
  /** When it went out. */
  at: z.iso.datetime(),
  mark: z.enum(deploymentMarks),
  /** What shows by itself that it failed, and does not count while the mark speaks against it. */
  overruled: z.enum(failureCauses).nullable(),
  /** When it was said, in which role and why. */
  saidAt: z.iso.datetime(),
  role: z.enum(roles).nullable(),
  reason: z.string().nullable(),
});
export type SaidByHand = z.infer<typeof saidByHand>;

/** GET and PUT /api/products/{slug}/failures: how the product's failed deployments are followed. */
export const failureRules = z.object({
  /** Oldest first; each holds until the next begins. Empty = not measured. */
  rules: z.array(failureRule),
  /** What the product's work items are called at their sources, most frequent first: to choose from. */
  known: z.object({ types: z.array(z.string()), labels: z.array(z.string()) }),
  /** Newest deployment first. */
  said: z.array(saidByHand),
});
export type FailureRules = z.infer<typeof failureRules>;

/** Holds from its day on; what held before that day still does. */
export const failureRuleInput = failureRule.extend({
  from: day.nullable().default(null),
  types: words.default([]),
  labels: words.default([]),
  windowHours: failureRule.shape.windowHours.default(defaultFailureWindowHours),
  /** Kept beside the new version. */
  reason: z.string().trim().max(300).nullable().default(null),
});
export type FailureRuleInput = z.infer<typeof failureRuleInput>;

/** PUT /api/products/{slug}/deployments/{id}/mark: "it failed" or "it did not fail"; null takes back what was said. */
export const failureMark = z.object({ mark: z.enum(deploymentMarks).nullable() });
export type FailureMark = z.infer<typeof failureMark>;
export const failureMarkInput = failureMark.extend({ reason: z.string().trim().max(300).nullable().default(null) });
export type FailureMarkInput = z.infer<typeof failureMarkInput>;

/** How one deployment went, as a list of deployments shows it. */
export const deploymentFailure = z.object({
  /** Null = not measured. */
  failed: z.boolean().nullable(),
  cause: z.enum(failureCauses).nullable(),
  /** What somebody said by hand; only that can be taken back. */
  mark: z.enum(deploymentMarks).nullable(),
  /** What shows that it failed, and does not count since somebody said that it did not. */
  overruled: z.enum(failureCauses).nullable(),
});
