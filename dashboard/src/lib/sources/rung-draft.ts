import type { ConnectionSummary, WorkflowList } from 'shared/contracts';

type Scope = Pick<ConnectionSummary['scopes'][number], 'rung' | 'workflow' | 'job'>;

/** What is about to be chosen as reaching production, as it is sent. */
export interface RungDraft {
  readonly rung: string;
  readonly workflow?: string;
  readonly job?: string;
}

/** Null where it is what holds already, so that there is nothing to save. An empty name of a job is the whole run. */
export function rungDraft(held: Scope, rung: string, workflow?: string, job = ''): RungDraft | null {
  const name = job.trim();
  const draft = {
    rung,
    ...(workflow === undefined ? {} : { workflow }),
    ...(workflow === undefined || name === '' ? {} : { job: name }),
  };
  // A workflow that is still to be chosen is none to go back to.
  const isHeld = rung === held.rung && (rung !== 'workflow' || workflow !== undefined);
  return isHeld && draft.workflow === held.workflow && draft.job === held.job ? null : draft;
}

/** How many runs of the workflow have jobs that were never asked for; zero where nothing is known of it. */
export const unreadJobs = (offered: WorkflowList['workflows'] | null, workflow: string | undefined): number => {
  const found = offered?.find(({ path }) => path === workflow);
  return found === undefined ? 0 : Math.max(0, found.runs - found.jobsRead);
};
