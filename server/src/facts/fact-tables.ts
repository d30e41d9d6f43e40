/** Written only by normalise, from documents alone. */
export const sourceFactTables = [
  'source_status',
  'work_item',
  'status_change',
  'flag_change',
  'sprint_change',
  'item_link',
  'scope_move',
  'board',
  'board_column',
  'sprint',
  'planned_version',
  'change',
  'change_commit',
  'review',
  'change_event',
  'deployment',
  'deployment_status',
  'release',
  'workflow_run',
  'workflow_attempt',
  'branch_commit',
  'foreign_history',
] as const;

/** Written only by derive, from source facts and settings. */
export const derivedFactTables = [
  'past_status',
  'item_flow',
  'stage_interval',
  'membership',
  'incident',
  'change_flow',
  'change_product',
  'production_deployment',
  'deployment_product',
  'deployment_outcome',
] as const;
