import type { ChangeFact, SourceFact, StatusCategory, StatusFact, WorkflowRunFact, WorkItemFact } from 'shared/domain';
import { defaultStage, type Rung } from 'shared/domain';
import type { ChangeInput, WorkItemInput } from 'shared/metrics';
import { itemFlow } from './derive/item-flow.js';
import type { ItemHistory } from './derive/item-history.js';
import { deriveDelivery, type Delivery } from './derive/scope-delivery.js';
import { stageLookup } from './derive/stage-rules.js';
import { rungOf } from './derive/production-candidates.js';

/** A fact with the id it goes by for as long as it is looked at; none of them is stored. */
export interface LooseFact<F extends SourceFact = SourceFact> {
  readonly id: string;
  readonly fact: F;
}

export interface RehearsedStatus {
  readonly name: string;
  readonly stage: ReturnType<typeof defaultStage>;
  /** Items that were ever in it. */
  readonly n: number;
}

export interface RehearsedWork {
  readonly items: readonly WorkItemInput[];
  readonly statuses: readonly RehearsedStatus[];
}

/**
 * Work items as the rules read them with every status where it stands by default. That many items were moved in one second
 * by somebody tidying up cannot be told from a sample: such items are not left out here.
 * @param cancelledResolutions in lower case
 */
export function rehearseWork(
  facts: readonly LooseFact[],
  cancelledResolutions: ReadonlySet<string>,
): RehearsedWork | null {
  const items = ofKind(facts, 'workItem');
  if (items.length === 0) return null;
  const known = knownStatuses(facts);
  const stageOf = stageLookup([], (statusId) => defaultStage(known.get(statusId) ?? nameless(statusId)));
  const rules = { stageOf, cancelledResolutions, batchSeconds: new Set<number>() };
  return {
    items: items.map(({ id, fact }): WorkItemInput => {
      const { kind, ...flow } = itemFlow(historyOf(fact), rules).flow;
      return { id, key: fact.key, level: fact.level, createdAt: Date.parse(fact.createdAt), stageKind: kind, ...flow };
    }),
    statuses: [...known].map(([statusId, status]) => ({
      name: status.name,
      stage: defaultStage(status),
      n: items.filter(({ fact }) => wasIn(fact, statusId)).length,
    })),
  };
}

/** A workflow whose runs may be what puts into production. */
export interface RehearsedWorkflow {
  readonly path: string;
  readonly name: string | null;
  /** Only those that may put into production. */
  readonly runs: number;
  readonly succeeded: number;
  readonly proposed: boolean;
}

/** Of a repository with many workflows the busiest: the others are there to be chosen once it is saved. */
const mostWorkflows = 5;

export interface RehearsedRung {
  readonly rung: Rung;
  readonly workflow: RehearsedWorkflow | null;
  readonly deployments: number;
  readonly changes: readonly ChangeInput[];
}

/** What would reach production by each rung, and which of them is the default. Null where there is no change at all. */
export function rehearseDelivery(
  facts: readonly LooseFact[],
  scopeId: string,
  { now, productionEnvironments }: { readonly now: number; readonly productionEnvironments: readonly string[] },
): { readonly found: Rung; readonly rungs: readonly RehearsedRung[] } | null {
  const changes = ofKind(facts, 'change');
  if (changes.length === 0) return null;
  const delivery = { ...deliveryOf(facts, scopeId), productionEnvironments };
  const found = rungOf(null, delivery);
  const workflows = workflowsOf(facts, found).map((workflow) => ({ rung: 'workflow', workflow }) as const);
  const plain = (rung: Rung) => ({ rung, workflow: null });
  const options = [plain('deployment'), ...workflows, plain('release'), plain('merge')];
  return {
    found,
    rungs: options.map(({ rung, workflow }) => {
      const runs = workflow === null ? [] : runsOf(facts, workflow.path);
      const derived = deriveDelivery({ ...delivery, runs }, rung, [], now);
      const flows = new Map(derived.changes.map((flow) => [flow.id, flow]));
      return {
        rung,
        workflow,
        deployments: derived.deployments.filter(({ outcome }) => outcome !== 'attempt').length,
        changes: changes.map(({ id, fact }) => ({
          id,
          number: fact.number,
          byBot: fact.byBot,
          createdAt: Date.parse(fact.createdAt),
          firstCommitAt: flows.get(id)?.firstCommitAt ?? Date.parse(fact.createdAt),
          mergedAt: instantOrNull(fact.mergedAt),
          deployedAt: flows.get(id)?.deployedAt ?? null,
        })),
      };
    }),
  };
}

/** Whether a run may put into production: of the default branch or of a commit that bears a tag, and not for a proposed change. */
export function mayShipAmong(facts: readonly Pick<LooseFact, 'fact'>[]): (run: WorkflowRunFact) => boolean {
  const tagged = new Set(facts.flatMap(({ fact }) => (fact.kind === 'release' ? [fact.sha] : [])));
  return ({ event, onDefaultBranch, sha }) =>
    !event.startsWith('pull_request') && (onDefaultBranch !== false || tagged.has(sha));
}

/** Those with a success, the busiest first. */
export function offeredWorkflows(facts: readonly LooseFact[]): Omit<RehearsedWorkflow, 'proposed'>[] {
  const mayShip = mayShipAmong(facts);
  const counted = ofKind(facts, 'workflowRun').filter(({ fact }) => mayShip(fact));
  const all = [...new Set(counted.map(({ fact }) => fact.workflowPath))].map((path) => {
    const runs = counted.filter(({ fact }) => fact.workflowPath === path).map(({ fact }) => fact);
    const succeeded = runs.filter(({ attempts }) => attempts.some(({ conclusion }) => conclusion === 'success'));
    return { path, name: runs[0]?.workflowName ?? null, runs: runs.length, succeeded: succeeded.length };
  });
  return all
    .filter(({ succeeded }) => succeeded > 0)
    .sort((a, b) => b.succeeded - a.succeeded || (a.path < b.path ? -1 : 1))
    .slice(0, mostWorkflows);
}

/**
 * Which of them puts into production no record says: where nothing else tells what does, the first whose name is about it is
 * proposed, and chosen by nobody but a person.
 */
function workflowsOf(facts: readonly LooseFact[], found: Rung): RehearsedWorkflow[] {
  const offered = offeredWorkflows(facts);
  const likely =
    found === 'merge' ? offered.find(({ path, name }) => isAboutProduction(`${path} ${name ?? ''}`)) : null;
  return offered.map((workflow) => ({ ...workflow, proposed: workflow === likely }));
}

const isAboutProduction = (words: string): boolean =>
  /deploy|release|publish|prod|rollout|utrull|driftsett/i.test(words);

const runsOf = (facts: readonly LooseFact[], workflow: string): NonNullable<Delivery['runs']> =>
  ofKind(facts, 'workflowRun')
    .filter(({ fact }) => fact.workflowPath === workflow)
    .map(({ id, fact: { sha, event, onDefaultBranch = null, attempts } }) => ({
      ...{ id, sha, event, onDefaultBranch },
      attempts: attempts.map(({ conclusion, endedAt }) => ({ conclusion, endedAt: instantOrNull(endedAt) })),
    }));

export const ofKind = <K extends SourceFact['kind']>(
  facts: readonly LooseFact[],
  kind: K,
): LooseFact<Extract<SourceFact, { kind: K }>>[] =>
  facts.filter((one): one is LooseFact<Extract<SourceFact, { kind: K }>> => one.fact.kind === kind);

type Known = Pick<StatusFact, 'name' | 'category'>;
const nameless = (statusId: string): Known => ({ name: statusId, category: 'undefined' });

/** As the source lists them, else as an item stands in one, else by the name a history gives, without a category. */
function knownStatuses(facts: readonly LooseFact[]): Map<string, Known> {
  const known = new Map<string, Known>();
  const note = (statusId: string, name: string, category: StatusCategory): void => {
    if (!known.has(statusId)) known.set(statusId, { name, category });
  };
  for (const { fact } of ofKind(facts, 'status')) note(fact.statusId, fact.name, fact.category);
  const items = ofKind(facts, 'workItem').map(({ fact }) => fact);
  for (const { statusId, statusName, statusCategory } of items) note(statusId, statusName, statusCategory);
  for (const { fromStatusId, fromName, toStatusId, toName } of items.flatMap((item) => item.statusChanges)) {
    note(fromStatusId, fromName, 'undefined');
    note(toStatusId, toName, 'undefined');
  }
  return known;
}

const wasIn = ({ statusId, statusChanges }: WorkItemFact, wanted: string): boolean =>
  statusId === wanted ||
  statusChanges.some(({ fromStatusId, toStatusId }) => fromStatusId === wanted || toStatusId === wanted);

const historyOf = (fact: WorkItemFact): ItemHistory => ({
  createdAt: Date.parse(fact.createdAt),
  statusId: fact.statusId,
  resolution: fact.resolution,
  statusChanges: fact.statusChanges.map(({ at, fromStatusId, toStatusId }) => ({
    at: Date.parse(at),
    from: fromStatusId,
    to: toStatusId,
  })),
  flagChanges: fact.flagChanges.map(({ at, on }) => ({ at: Date.parse(at), on })),
});

function deliveryOf(facts: readonly LooseFact[], scopeId: string): Delivery {
  return {
    scopeId,
    changes: ofKind(facts, 'change').map(({ id, fact }) => ({ id, ...changeOf(fact) })),
    deployments: ofKind(facts, 'deployment').map(({ id, fact }) => ({
      id,
      ...fact,
      statuses: fact.statuses.map((status) => ({ ...status, at: Date.parse(status.at) })),
    })),
    releases: ofKind(facts, 'release').map(({ id, fact }) => ({
      id,
      ...fact,
      publishedAt: instantOrNull(fact.publishedAt),
    })),
    commits: ofKind(facts, 'branchCommit').map(({ fact }) => fact),
  };
}

const changeOf = (fact: ChangeFact): Omit<Delivery['changes'][number], 'id'> => ({
  ...fact,
  components: [],
  createdAt: Date.parse(fact.createdAt),
  mergedAt: instantOrNull(fact.mergedAt),
  authoredAt: [
    ...fact.commits.map(({ authoredAt }) => Date.parse(authoredAt)),
    ...fact.events.flatMap(({ commitAt }) => (commitAt === undefined ? [] : [Date.parse(commitAt)])),
  ],
  forcePushed: fact.events.some(({ kind }) => kind === 'headForcePushed'),
});

const instantOrNull = (at: string | null): number | null => (at === null ? null : Date.parse(at));
