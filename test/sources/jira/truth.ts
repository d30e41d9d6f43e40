import type { VirtualClock } from '../kit/clock.js';
import type { Person } from '../kit/people.js';
import type { Random } from '../kit/random.js';
import { Plans } from './plans.js';
import type { History, HistoryItem, Issue, JiraWorld, Link, LinkType, Project, Status } from './world.js';

/** The world and every way it may change, with the stamps and history entries Jira would write. */
export class JiraTruth extends Plans {
  readonly #clock: VirtualClock;
  readonly #random: Random;
  #nextHistory: number;
  #nextIssue: number;
  #nextLink = 40_000;
  /** How far the search index lags behind, in milliseconds; null = as always. */
  #lag: (issue: Issue) => number = () => 0;
  readonly #removed = new Map<string, Issue>();

  constructor(world: JiraWorld, clock: VirtualClock, random: Random) {
    super(world, clock);
    this.#clock = clock;
    this.#random = random;
    const issues = [...world.issues.values()];
    const histories = issues.flatMap((issue) => issue.histories);
    this.#nextIssue = greatestId(issues, 10_000 + random.integer(0, 5_000));
    this.#nextHistory = greatestId(histories, 20_000);
  }

  createIssue(wanted: {
    project: string;
    summary?: string;
    type?: string;
    status?: string;
    parent?: string;
    labels?: string[];
    components?: string[];
  }): Issue {
    const project = this.project(wanted.project);
    const now = this.#clock.now();
    project.lastNumber++;
    this.#nextIssue += this.#random.integer(1, 3);
    const own = this.world.statuses.filter(({ projectId }) => projectId === (project.teamManaged ? project.id : null));
    const first = own.find(({ category }) => category === 'new');
    const issue: Issue = {
      id: String(this.#nextIssue),
      key: `${project.key}-${project.lastNumber}`,
      formerKeys: (project.formerKeys ?? []).map((key) => `${key}-${project.lastNumber}`),
      projectId: project.id,
      summary: wanted.summary ?? `Task ${project.lastNumber}`,
      typeId:
        wanted.type === undefined
          ? (this.world.types.find(({ level }) => level === 0)?.id ?? '')
          : this.type(wanted.type).id,
      statusId: wanted.status === undefined ? (first?.id ?? '') : this.status(wanted.status, project.id).id,
      statusSince: now,
      resolutionId: null,
      resolvedAt: null,
      createdAt: now,
      updatedAt: now,
      parentId: wanted.parent === undefined ? null : this.issue(wanted.parent).id,
      labels: wanted.labels ?? [],
      components: wanted.components ?? [],
      flagged: false,
      sprintIds: [],
      creator: this.someone(),
      reporter: this.someone(),
      assignee: this.#random.chance(0.7) ? this.someone() : null,
      histories: [],
      indexed: [],
    };
    this.world.issues.set(issue.id, issue);
    this.#index(issue);
    return issue;
  }

  /** Into another status; a done one sets the resolution, leaving it clears it, as company-managed workflows do. */
  transition(wanted: { issue: string; to: string; resolution?: string | null }): void {
    const issue = this.issue(wanted.issue);
    const [from, to] = [this.status(issue.statusId), this.status(wanted.to, issue.projectId)];
    const isDone = to.category === 'done';
    const usual = isDone ? (this.world.resolutions[0]?.name ?? null) : null;
    const items: HistoryItem[] = [
      ...this.#resolve(issue, wanted.resolution === undefined ? usual : wanted.resolution),
      this.#item('status', 'status', from.id, from.name, to.id, to.name),
    ];
    issue.statusId = to.id;
    issue.statusSince = this.#clock.now();
    this.#happens(issue, items);
  }

  flag(wanted: { issue: string; on: boolean }): void {
    const issue = this.issue(wanted.issue);
    const { flagged, flagOption } = this.world.fields;
    issue.flagged = wanted.on;
    const set = [`[${flagOption}]`, 'Impediment'] as const;
    const [from, to] = wanted.on ? [[null, null] as const, set] : [set, ['', ''] as const];
    this.#happens(issue, [{ ...this.#item('Flagged', flagged, from[0], from[1], to[0], to[1]), fieldtype: 'custom' }]);
  }

  edit(wanted: { issue: string; summary?: string; label?: string; parent?: string | null }): void {
    const issue = this.issue(wanted.issue);
    const items: HistoryItem[] = [];
    if (wanted.summary !== undefined) {
      items.push(this.#item('summary', 'summary', null, issue.summary, null, wanted.summary));
      issue.summary = wanted.summary;
    }
    if (wanted.label !== undefined) {
      const before = issue.labels.join(' ');
      issue.labels.push(wanted.label);
      items.push(this.#item('labels', 'labels', null, before, null, issue.labels.join(' ')));
    }
    if (wanted.parent !== undefined) {
      const to = wanted.parent === null ? null : this.issue(wanted.parent).id;
      // One of the fields that come without a fieldId.
      const item = { from: issue.parentId, fromString: null, to, toString: null };
      issue.parentId = to;
      items.push({ field: 'IssueParentAssociation', fieldtype: 'jira', ...item });
    }
    this.#happens(issue, items);
  }

  assign(wanted: { issue: string }): void {
    const issue = this.issue(wanted.issue);
    const [before, after] = [issue.assignee, this.someone()];
    issue.assignee = after;
    const id = (person: Person | null): string | null => person?.accountId ?? null;
    this.#happens(issue, [this.#item('assignee', 'assignee', id(before), before?.name ?? null, id(after), after.name)]);
  }

  /** Both ends are touched, each with words of its own. */
  link(wanted: { from: string; to: string; type: LinkType }): Link {
    const [from, to] = [this.issue(wanted.from), this.issue(wanted.to)];
    this.#nextLink += 1;
    const link: Link = { id: String(this.#nextLink), type: wanted.type, fromId: from.id, toId: to.id };
    this.world.links.push(link);
    for (const [issue, other] of [[from, to] as const, [to, from] as const]) {
      this.#happens(issue, [this.#item('Link', 'issuelinks', null, null, other.key, `${wanted.type} ${other.key}`)]);
    }
    return link;
  }

  unlink(wanted: { link: string }): void {
    const at = this.world.links.findIndex(({ id }) => id === wanted.link);
    for (const { fromId, toId } of this.world.links.splice(at, 1)) {
      const [from, to] = [this.find(fromId), this.find(toId)];
      if (from !== undefined && to !== undefined) {
        this.#happens(from, [this.#item('Link', 'issuelinks', to.key, to.key, null, null)]);
        this.#happens(to, [this.#item('Link', 'issuelinks', from.key, from.key, null, null)]);
      }
    }
  }

  /** Into a sprint, beside the closed ones it was in; null = out of the one it is planned for. */
  plan(wanted: { issue: string; sprint: number | null }): void {
    const issue = this.issue(wanted.issue);
    const before = issue.sprintIds;
    const closed = before.filter((id) => this.world.sprints.find((sprint) => sprint.id === id)?.state === 'closed');
    issue.sprintIds = wanted.sprint === null ? closed : [...new Set([...closed, this.sprint(wanted.sprint).id])];
    const told = (ids: readonly number[]): readonly [string, string] => [
      ids.join(', '),
      ids.map((id) => this.sprint(id).name).join(', '),
    ];
    const [from, to] = [told(before), told(issue.sprintIds)];
    const item = this.#item('Sprint', this.world.fields.sprint, from[0], from[1], to[0], to[1]);
    this.#happens(issue, [{ ...item, fieldtype: 'custom' }]);
  }

  /** A comment: the issue was updated, and its history says nothing. */
  comment(wanted: { issue: string }): void {
    this.#happens(this.issue(wanted.issue), []);
  }

  /** Into another project: the id stays, the key does not. A team-managed project has statuses of its own. */
  move(wanted: { issue: string; project: string }): void {
    const issue = this.issue(wanted.issue);
    const [from, to] = [this.project(issue.projectId), this.project(wanted.project)];
    const before = issue.key;
    to.lastNumber++;
    issue.formerKeys.push(before);
    issue.key = `${to.key}-${to.lastNumber}`;
    issue.projectId = to.id;
    const items = [
      this.#item(this.#isCloud ? 'project' : 'Project', 'project', from.id, from.name, to.id, to.name),
      this.#item('Key', 'issuekey', null, before, null, issue.key),
    ];
    const [old, now] = [this.status(issue.statusId), this.#counterpart(issue.statusId, to)];
    if (old.id !== now.id) items.push(this.#item('status', 'status', old.id, old.name, now.id, now.name));
    issue.statusId = now.id;
    this.#happens(issue, items);
  }

  remove(wanted: { issue: string }): void {
    const issue = this.issue(wanted.issue);
    this.world.issues.delete(issue.id);
    // Its links go with it, and the other ends are not touched.
    const left = this.world.links.filter(({ fromId, toId }) => fromId !== issue.id && toId !== issue.id);
    this.world.links.splice(0, Infinity, ...left);
    this.#removed.set(issue.id, issue);
    issue.indexed.push({ at: this.#clock.now(), updatedAt: issue.updatedAt, projectId: issue.projectId, gone: true });
  }

  /** Leaves no trace in any issue, as at the real one. */
  renameStatus(wanted: { status: string; name: string }): void {
    this.status(wanted.status).name = wanted.name;
  }

  /** All issues are called by the new key, and none of them says that anything happened to it. */
  renameProject(wanted: { project: string; key: string }): void {
    const project = this.project(wanted.project);
    const before = project.key;
    project.formerKeys = [before, ...(project.formerKeys ?? [])];
    project.key = wanted.key;
    for (const issue of this.world.issues.values()) {
      if (issue.projectId !== project.id) continue;
      issue.formerKeys.push(issue.key);
      issue.key = issue.key.replace(before, wanted.key);
    }
  }

  /** From now on what search knows is so old. `lag(0)` ends it. */
  lag(wanted: number | ((issue: Issue) => number)): void {
    this.#lag = typeof wanted === 'number' ? () => wanted : wanted;
  }

  /** What search finds of an issue at this moment; undefined = nothing. */
  inIndex(issue: Issue): { readonly updatedAt: number; readonly projectId: string } | undefined {
    const horizon = this.#clock.now() - this.#lag(issue);
    const entry = issue.indexed.findLast(({ at }) => at <= horizon);
    return entry === undefined || entry.gone ? undefined : entry;
  }

  /** Issues that search might find: the living, and the dead the index still holds. */
  candidates(): Issue[] {
    return [...this.world.issues.values(), ...this.#removed.values()];
  }

  someone(): Person {
    return this.#random.pick(this.world.people);
  }

  get #isCloud(): boolean {
    return this.world.kind === 'cloud';
  }

  #counterpart(statusId: string, project: Project): Status {
    const old = this.status(statusId);
    const scope = project.teamManaged ? project.id : null;
    const own = this.world.statuses.filter(({ projectId }) => projectId === scope);
    const found = own.find(({ name }) => name === old.name) ?? own.find(({ category }) => category === old.category);
    return found ?? old;
  }

  #resolve(issue: Issue, name: string | null): HistoryItem[] {
    const before = this.world.resolutions.find(({ id }) => id === issue.resolutionId);
    const after = this.world.resolutions.find((resolution) => resolution.name === name);
    if (before === after) return [];
    issue.resolutionId = after?.id ?? null;
    issue.resolvedAt = after === undefined ? null : this.#clock.now();
    const [from, to] = [before, after];
    return [
      this.#item('resolution', 'resolution', from?.id ?? null, from?.name ?? null, to?.id ?? null, to?.name ?? null),
    ];
  }

  #item(
    field: string,
    fieldId: string,
    from: string | null,
    fromString: string | null,
    to: string | null,
    toString: string | null,
  ): HistoryItem {
    const id = this.#isCloud ? { fieldId } : {};
    return { field, fieldtype: 'jira', ...id, from, fromString, to, toString };
  }

  #happens(issue: Issue, items: readonly HistoryItem[]): void {
    const at = this.#clock.now();
    if (items.length > 0) {
      this.#nextHistory += this.#random.integer(1, 5);
      const history: History = { id: String(this.#nextHistory), at, author: this.someone(), items };
      issue.histories.push(history);
    }
    issue.updatedAt = at;
    this.#index(issue);
  }

  #index({ indexed, updatedAt, projectId }: Issue): void {
    indexed.push({ at: this.#clock.now(), updatedAt, projectId, gone: false });
  }
}

/** Not `Math.max(...)`: a large organisation has more history entries than a call may have arguments. */
const greatestId = (all: readonly { readonly id: string }[], atLeast: number): number =>
  all.reduce((most, { id }) => Math.max(most, Number(id)), atLeast);
