/** In SQL of a run (`run`, of workflow_run): it is not for a proposed change. */
export const isNotProposed = `run.event not like 'pull\\_request%'`;

/** It is of the default branch, or of a commit that bears a tag (derive/production-candidates.ts). */
export const isOfBranchOrTag = `(run.on_default_branch is not false or exists (
  select from release
  where release.connection_id = run.connection_id and release.scope_id = run.scope_id and release.sha = run.sha))`;
