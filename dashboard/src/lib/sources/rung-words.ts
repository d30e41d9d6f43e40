import type { Rehearsal } from 'shared/contracts';
import type { Rung } from 'shared/domain';
import type { MessageKey } from 'shared/language';

/** What somebody chose as reaching production, as it is sent; of workflows also which one, and maybe which job of it. */
export interface ChosenRung {
  readonly rung: Rung;
  readonly workflow?: string;
  readonly job?: string;
}

type Offered = NonNullable<Rehearsal['delivery']>['rungs'][number];

/** @param job empty = the run as a whole */
export const chosenFrom = ({ rung, workflow }: Offered, job = ''): ChosenRung => {
  if (workflow === null) return { rung };
  return { rung, workflow: workflow.path, ...(job === '' ? {} : { job }) };
};

/** Which of the offered ones holds: what was chosen, or else what was found. */
export const heldOf = (
  { found, rungs }: NonNullable<Rehearsal['delivery']>,
  chosen: ChosenRung | null,
): Offered | undefined =>
  rungs.find(({ rung, workflow }) => rung === (chosen?.rung ?? found) && workflow?.path === chosen?.workflow);

const names: Readonly<Record<string, MessageKey>> = {
  deployment: 'sources-page.rungDeployment',
  release: 'sources-page.rungRelease',
  merge: 'sources-page.rungMerge',
};

/** What counts as reaching production, in words; null for a rung that a preview does not offer. */
export const rungName = (rung: string): MessageKey | null => names[rung] ?? null;
