import type {
  BranchCommitFact,
  ChangeFact,
  DeploymentFact,
  EnvironmentsFact,
  ForeignHistoryFact,
  ReleaseFact,
  WorkflowJobsFact,
  WorkflowRunFact,
} from './code-facts.js';
import type { BoardsFact, PlannedVersionsFact, SprintsFact, StatusFact, WorkItemFact } from './tracker-facts.js';

/**
 * Source facts: what a connector makes of one record of its source, in our own words.
 * They hold nothing that a setting could change, and no person: whether an author is a bot is
 * decided inside the connector, and only the flag goes on (architecture.md 4 and 8, decisions.md 25, 28).
 *
 * One record gives at most one fact; its children travel inside it and are written with it.
 */
export type SourceFact =
  | StatusFact
  | WorkItemFact
  | BoardsFact
  | SprintsFact
  | PlannedVersionsFact
  | ChangeFact
  | DeploymentFact
  | EnvironmentsFact
  | WorkflowRunFact
  | WorkflowJobsFact
  | ReleaseFact
  | BranchCommitFact
  | ForeignHistoryFact;
