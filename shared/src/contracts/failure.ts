import { defaultFailureWindowHours, failureCauses } from '../domain/failure.js';
import { z } from './jitless.js';

const words = z.array(z.string().trim().min(1).max(100)).max(50);

export const failureRule = z.object({
  /** First calendar day it holds on; null = from the beginning. */
  from: z.iso.date().nullable(),
  /** False = whether a deployment failed is not measured. */
  followed: z.boolean(),
  types: words,
  labels: words,
  /** How long after a deployment an incident or a repair still tells that it failed. */
  windowHours: z.number().int().min(1).max(168),
});

/** GET and PUT /api/products/{slug}/failures: how the product's failed deployments are followed. */
export const failureRules = z.object({
  /** Oldest first; each holds until the next begins. Empty = not measured. */
  rules: z.array(failureRule),
  /** What the product's work items are called at their sources, most frequent first: to choose from. */
  known: z.object({ types: z.array(z.string()), labels: z.array(z.string()) }),
});
export type FailureRules = z.infer<typeof failureRules>;

/** Holds from its day on; what held before that day still does. */
export const failureRuleInput = failureRule.extend({
  from: z.iso.date().nullable().default(null),
  types: words.default([]),
  labels: words.default([]),
  windowHours: failureRule.shape.windowHours.default(defaultFailureWindowHours),
  /** Kept beside the new version. */
  reason: z.string().trim().max(300).nullable().default(null),
});
export type FailureRuleInput = z.infer<typeof failureRuleInput>;

/** PUT /api/products/{slug}/deployments/{id}/mark: "this deployment failed", or that taken back. */
export const failureMark = z.object({ failed: z.boolean() });
export const failureMarkInput = failureMark.extend({ reason: z.string().trim().max(300).nullable().default(null) });
export type FailureMarkInput = z.infer<typeof failureMarkInput>;

/** How one deployment went, as a list of deployments shows it. */
export const deploymentFailure = z.object({
  /** Null = not measured. */
  failed: z.boolean().nullable(),
  cause: z.enum(failureCauses).nullable(),
  /** Somebody marked it by hand; only that can be taken back. */
  marked: z.boolean(),
});
