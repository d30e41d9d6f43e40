import type { ItemList, Reading, Sentence } from 'shared/contracts';
import type { FailureCause } from 'shared/domain';
import { sentence, type MessageKey } from 'shared/language';
import type { DeploymentInput, Inputs, Measured, MetricId, MetricSettings } from 'shared/metrics';

export type ItemKind = Exclude<ItemList['of'], 'periods'>;

/** What the records of a metric are: changes where a product has nothing but a repository. */
export function itemKindOf(id: MetricId, { headline }: MetricSettings): ItemKind {
  if (id === 'deployments' || id === 'failed-share' || id === 'recovery-time') return 'deployments';
  if (id === 'variation' || id === 'stability' || id === 'throughput') {
    return headline === 'change-lead-time' ? 'changes' : 'workItems';
  }
  return id === 'change-lead-time' ? 'changes' : 'workItems';
}

/** The unit of the single values: a count per week is made of items that each took their time. */
export const itemUnitOf = (reading: Reading): ItemList['unit'] =>
  reading.metric === 'experience' ? reading.unit : 'days';

const causes: Readonly<Record<FailureCause, MessageKey>> = {
  rollback: 'failures.byRollback',
  revert: 'failures.byRevert',
  repair: 'failures.byRepair',
  incident: 'failures.byIncident',
  mark: 'failures.byMark',
};

/** The sign is told beside the word against it: whoever reads the list sees both. */
const saidNotFailed = (sign: FailureCause | null): Sentence =>
  sign === null ? sentence('failures.saidNot') : sentence('failures.saidNotAgainst', { sign });

/** What needs saying of single records of one kind, beside their times. */
export class ItemNotes {
  private readonly reopened: ReadonlyMap<string, number>;
  private readonly deployments: ReadonlyMap<string, DeploymentInput>;

  constructor(
    private readonly kind: ItemKind,
    inputs: Inputs,
  ) {
    this.reopened = new Map(inputs.workItems.map((item) => [item.id, item.reopened]));
    this.deployments = new Map(inputs.deployments.map((deployment) => [deployment.id, deployment]));
  }

  noteOf({ id, value }: Measured): Sentence | null {
    const failure = this.failureOf(id);
    if (failure?.cause) return sentence(causes[failure.cause]);
    if (failure?.mark === 'notFailed') return saidNotFailed(failure.overruled);
    const n = this.kind === 'workItems' && value !== null ? (this.reopened.get(id) ?? 0) : 0;
    return n > 0 ? sentence('reasons.reopened', { n }) : null;
  }

  failureOf(id: string): ItemList['items'][number]['failure'] {
    const deployment = this.kind === 'deployments' ? this.deployments.get(id) : undefined;
    if (!deployment) return null;
    const { failed, cause, mark, overruled } = deployment;
    return { failed, cause, mark, overruled };
  }
}
