import type { Rehearsal } from 'shared/contracts';
import type { Rung } from 'shared/domain';
import type { MessageKey } from 'shared/language';

/** What somebody chose as reaching production, as it is sent; of workflows also which one. */
export interface ChosenRung {
  readonly rung: Rung;
  readonly workflow?: string;
}

type Offered = NonNullable<Rehearsal['delivery']>['rungs'][number];

export const chosenFrom = ({ rung, workflow }: Offered): ChosenRung =>
  workflow === null ? { rung } : { rung, workflow: workflow.path };

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
