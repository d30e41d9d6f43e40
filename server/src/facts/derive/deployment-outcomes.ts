import { repairLabel, type DeploymentMark, type FailureCause } from 'shared/domain';
import { ruleAt, type DatedFailureRule } from './failure-rules.js';
import type { IncidentFact } from './incidents.js';
import type { DeploymentOutcome as Kind } from './production-deployments.js';

const DAY = 86_400_000;

/** A production deployment of the product. `scope` tells repositories apart. */
export interface JudgedDeployment {
  readonly id: string;
  readonly scope: string;
  readonly at: number;
  readonly sha: string;
  readonly outcome: Kind;
  /** True where a rollback came back from it. */
  readonly rolledBack: boolean;
}

/** A change as it says what it repairs, with the deployment that first carried it. */
export interface CarriedChange {
  readonly deploymentId: string;
  readonly number: number;
  readonly revertsNumber: number | null;
  readonly issueKeys: readonly string[];
  readonly labels: readonly string[];
}

export interface OutcomeFact {
  readonly deploymentId: string;
  /** Had it failed, a rule would tell; otherwise only what shows by itself is known. */
  readonly followed: boolean;
  readonly failed: boolean;
  readonly cause: FailureCause | null;
  readonly mark: DeploymentMark | null;
  /** The sign that the mark speaks against. */
  readonly overruled: SignCause | null;
  readonly incidentId: string | null;
  readonly recoveredAt: number | null;
}

export interface OutcomeInput {
  /** Oldest first. */
  readonly deployments: readonly JudgedDeployment[];
  readonly changes: readonly CarriedChange[];
  /** Oldest first. */
  readonly incidents: readonly IncidentFact[];
  readonly rules: readonly DatedFailureRule[];
  /** What somebody said by hand, by deployment. */
  readonly marks: ReadonlyMap<string, DeploymentMark>;
}

type SignCause = Exclude<FailureCause, 'mark'>;

/** One thing that shows that a deployment failed. */
interface Sign {
  readonly cause: SignCause;
  readonly incidentId: string | null;
  /** When it worked again; null = not yet. */
  readonly recoveredAt: number | null;
}

/**
 * Which deployments of a product failed, what shows it, and when it worked again (methods.md B.3). A deployment about
 * which neither a rule nor a sign nor a person says anything has no outcome: it is not measured, and that is not "it held".
 * A person's word counts above every sign: a sign can only tell what came after, not what it came from.
 */
export function deploymentOutcomes(input: OutcomeInput): OutcomeFact[] {
  const made = new Carried(input);
  const signs = new Map<string, Sign[]>();
  const add = (id: string, sign: Sign): void => void signs.set(id, [...(signs.get(id) ?? []), sign]);
  for (const deployment of made.deployments) for (const sign of repairsOf(deployment, made)) add(deployment.id, sign);
  for (const incident of input.incidents) {
    const found = broughtBy(incident, made);
    if (found)
      add(found.id, { cause: 'incident', incidentId: incident.itemId, recoveredAt: endOf(incident, found, made) });
  }
  const failed = (id: string): boolean =>
    signs.has(id) ? input.marks.get(id) !== 'notFailed' : input.marks.get(id) === 'failed';
  return made.deployments.flatMap((deployment): OutcomeFact[] => {
    const { id, at } = deployment;
    const followed = ruleAt(input.rules, at)?.followed ?? false;
    const own = signs.get(id) ?? [];
    const mark = input.marks.get(id) ?? null;
    if (!followed && own.length === 0 && mark === null) return [];
    const sign = order.find((one) => own.some(({ cause }) => cause === one)) ?? null;
    const known = { deploymentId: id, followed, mark };
    if (!failed(id)) {
      return [{ ...known, failed: false, cause: null, overruled: sign, incidentId: null, recoveredAt: null }];
    }
    const incidentId = own.find((one) => one.incidentId !== null)?.incidentId ?? null;
    const next = made.after(deployment).find((later) => !failed(later.id))?.at ?? null;
    const recoveredAt = sign === null ? next : recovery(own);
    return [{ ...known, failed: true, cause: sign ?? 'mark', overruled: null, incidentId, recoveredAt }];
  });
}

const order = ['rollback', 'revert', 'repair', 'incident'] as const;

/** What was put out to mend it ends a failure; without such, the last of its incidents does. */
function recovery(signs: readonly Sign[]): number | null {
  const mended = signs.filter(({ cause }) => cause !== 'incident').flatMap(({ recoveredAt }) => recoveredAt ?? []);
  if (mended.length > 0) return Math.min(...mended);
  const ends = signs.map(({ recoveredAt }) => recoveredAt);
  return ends.includes(null) ? null : Math.max(...ends.map((end) => end ?? 0));
}

/** Deployments of a product with what they carried. Attempts put out nothing new. */
class Carried {
  readonly deployments: readonly JudgedDeployment[];
  readonly rules: readonly DatedFailureRule[];
  private readonly changes = new Map<string, CarriedChange[]>();
  private readonly scopes = new Map<string, JudgedDeployment[]>();
  private readonly places = new Map<JudgedDeployment, number>();
  private readonly naming = new Map<string, JudgedDeployment[]>();
  private readonly numbered = new Map<string, CarriedChange>();
  private readonly rolledBack: ReadonlySet<string>;

  constructor({ deployments, changes, rules }: OutcomeInput) {
    this.rules = rules;
    this.deployments = deployments.filter(({ outcome }) => outcome !== 'attempt');
    for (const change of changes) push(this.changes, change.deploymentId, change);
    for (const one of this.deployments) {
      this.places.set(one, push(this.scopes, one.scope, one));
      for (const change of this.of(one)) this.numbered.set(`${one.scope} ${change.number}`, change);
      for (const key of new Set(this.of(one).flatMap(({ issueKeys }) => issueKeys))) push(this.naming, key, one);
    }
    this.rolledBack = new Set(rolledBack(deployments));
  }

  /** Later deployments of the same repository, oldest first. */
  after(deployment: JudgedDeployment): readonly JudgedDeployment[] {
    return (this.scopes.get(deployment.scope) ?? []).slice(this.places.get(deployment));
  }

  /** Deployments after an incident began whose changes name it, oldest first. */
  mending({ key, from }: IncidentFact): readonly JudgedDeployment[] {
    return (this.naming.get(key) ?? []).filter(({ at }) => at > from);
  }

  /** Without those that only take another back: that it comes again is no sign that they were wrong. */
  newIn(deployment: JudgedDeployment): readonly CarriedChange[] {
    const takesBack = ({ number, revertsNumber: other }: CarriedChange): boolean => {
      if (other === null) return false;
      const before = other < number ? this.numbered.get(`${deployment.scope} ${other}`) : undefined;
      return before === undefined || !takesBack(before);
    };
    return this.of(deployment).filter((change) => !takesBack(change));
  }

  of = ({ id }: JudgedDeployment): readonly CarriedChange[] => this.changes.get(id) ?? [];
  isRolledBack = ({ id }: JudgedDeployment): boolean => this.rolledBack.has(id);
  windowOf = ({ at }: JudgedDeployment): number => ruleAt(this.rules, at)?.windowMs ?? DAY;
}

/**
 * Ids of what was taken back. A second region's attempt that was taken back tells of the deployment before it whose content
 * it repeated; the same content that goes out once more later is a new deployment, with a fate of its own.
 */
function rolledBack(deployments: readonly JudgedDeployment[]): string[] {
  const latest = new Map<string, string>();
  return deployments.flatMap((one) => {
    const content = `${one.scope} ${one.sha}`;
    if (one.outcome !== 'attempt') latest.set(content, one.id);
    return one.rolledBack ? (latest.get(content) ?? []) : [];
  });
}

/** @returns how many the group holds now */
function push<T>(groups: Map<string, T[]>, key: string, value: T): number {
  const group = groups.get(key);
  if (group) return group.push(value);
  groups.set(key, [value]);
  return 1;
}

/** Older content in its place, one of its changes taken back, or a repair as the very next thing: within the window. */
function repairsOf(deployment: JudgedDeployment, made: Carried): Sign[] {
  const signs: Sign[] = [];
  const later = made.after(deployment);
  if (made.isRolledBack(deployment)) {
    const back = later.find(({ outcome }) => outcome === 'rollback');
    signs.push({ cause: 'rollback', incidentId: null, recoveredAt: back?.at ?? null });
  }
  const numbers = new Set(made.newIn(deployment).map(({ number }) => number));
  const inTime = later.filter(({ at }) => at - deployment.at <= made.windowOf(deployment));
  const revert = inTime.find((one) =>
    made.of(one).some(({ revertsNumber }) => revertsNumber !== null && numbers.has(revertsNumber)),
  );
  if (revert) signs.push({ cause: 'revert', incidentId: null, recoveredAt: revert.at });
  const next = inTime[0];
  if (next && made.of(next).some((change) => isRepair(change, ruleAt(made.rules, deployment.at)))) {
    signs.push({ cause: 'repair', incidentId: null, recoveredAt: next.at });
  }
  return signs;
}

const isRepair = ({ labels }: CarriedChange, rule: DatedFailureRule | null): boolean =>
  labels.some((label) => {
    const name = label.toLowerCase();
    return name === repairLabel || (rule?.followed === true && rule.labels.has(name));
  });

/**
 * The deployment before the incident, within the window. A change that names the incident is the link: it was mended
 * where it was broken, so only that repository comes into question.
 */
function broughtBy(incident: IncidentFact, made: Carried): JudgedDeployment | undefined {
  const mended = new Set(made.mending(incident).map(({ scope }) => scope));
  return made.deployments.findLast(
    (one) =>
      one.at <= incident.from &&
      incident.from - one.at <= made.windowOf(one) &&
      (mended.size === 0 || mended.has(one.scope)),
  );
}

/** When a change that names it went out where it was broken; without such, when the incident was closed. */
const endOf = (incident: IncidentFact, { scope }: JudgedDeployment, made: Carried): number | null =>
  made.mending(incident).find((one) => one.scope === scope)?.at ?? incident.to;
