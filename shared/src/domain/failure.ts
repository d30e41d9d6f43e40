/**
 * What shows that a production deployment failed (methods.md B.3), strongest first: older content put back in its place; a
 * change of it taken back; a repair right after it; an incident that began soon after it; somebody who said so.
 */
export const failureCauses = ['rollback', 'revert', 'repair', 'incident', 'mark'] as const;
export type FailureCause = (typeof failureCauses)[number];

/** What somebody says by hand of a deployment. It counts above everything that shows by itself, until it is taken back. */
export const deploymentMarks = ['failed', 'notFailed'] as const;
export type DeploymentMark = (typeof deploymentMarks)[number];

/** How a product's failures are followed from a day on; the rule in force when something happened decides. */
export interface FailureRule {
  /** First calendar day; null = from the beginning. */
  readonly from: string | null;
  /** False = not followed: whether a deployment failed is then not measured. */
  readonly followed: boolean;
  /** Types and labels of work items that are incidents; changes with one of the labels are repairs. Letter case does not count. */
  readonly types: readonly string[];
  readonly labels: readonly string[];
  /** How long after a deployment an incident or a repair still tells that it failed. */
  readonly windowHours: number;
}

/** A change with this label repairs what went out before it, whatever the rule. */
export const repairLabel = 'hotfix';
export const defaultFailureWindowHours = 24;
