import type { ChangeInput, DeploymentInput, Inputs, WorkItemInput } from './inputs.js';
import type { Measured, MetricSettings } from './metric.js';
import { Remembered } from './remembered.js';

const dayLength = 86_400_000;

export const daysFrom = (startAt: number, endAt: number): number => (endAt - startAt) / dayLength;

/** Finished items, measured from `start`; what is left out says why (methods.md A.1). */
export function finishedItems(
  items: readonly WorkItemInput[],
  settings: MetricSettings,
  start: (item: WorkItemInput) => number | null,
): Measured[] {
  return items.flatMap((item): Measured[] => {
    if (item.finishedAt === null) return [];
    const startAt = start(item);
    const record = { id: item.id, startAt, endAt: item.finishedAt };
    if (!settings.levels.includes(item.level)) return [{ ...record, value: null, leftOut: 'reasons.otherLevel' }];
    if (startAt === null || !item.durationKnown) return [{ ...record, value: null, leftOut: null }];
    if (item.finishedAt < startAt) return [{ ...record, value: null, leftOut: 'reasons.endBeforeStart' }];
    return [{ ...record, value: daysFrom(startAt, item.finishedAt), leftOut: null }];
  });
}

const started = new Remembered<readonly WorkItemInput[], Measured[]>();
const deployed = new Remembered<readonly ChangeInput[], Measured[]>();

/** Finished items from the start of work on them. */
export const startedItems = (items: readonly WorkItemInput[], settings: MetricSettings): Measured[] =>
  started.of(items, [settings.levels], () => finishedItems(items, settings, (item) => item.startedAt));

/** Changes that reached production, from their first commit. Bots are not what a product's people wait for. */
export const deployedChanges = (changes: readonly ChangeInput[]): Measured[] =>
  deployed.of(changes, [], () => changes.flatMap(deployedChange));

function deployedChange(change: ChangeInput): Measured[] {
  if (change.deployedAt === null) return [];
  const record = { id: change.id, startAt: change.firstCommitAt, endAt: change.deployedAt };
  if (change.byBot) return [{ ...record, value: null, leftOut: 'reasons.byBot' }];
  if (change.deployedAt < change.firstCommitAt) return [{ ...record, value: null, leftOut: 'reasons.endBeforeStart' }];
  return [{ ...record, value: daysFrom(change.firstCommitAt, change.deployedAt), leftOut: null }];
}

/** The records of the product's lead time (decisions.md 6): items from started to finished, or changes to production. */
export function headlineRecords(inputs: Pick<Inputs, 'workItems' | 'changes'>, settings: MetricSettings): Measured[] {
  return settings.headline === 'lead-time' ? startedItems(inputs.workItems, settings) : deployedChanges(inputs.changes);
}

/** Deployments to production, rollbacks too; they have a moment and no length. */
export const productionDeployments = (deployments: readonly DeploymentInput[]): Measured[] =>
  deployments.map(({ id, at }) => ({ id, startAt: null, endAt: at, value: null, leftOut: null }));
