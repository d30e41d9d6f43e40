import { RepositoryTruth } from './repository-truth.js';
import type * as W from './world.js';

/** The life of an issue and of its card on a board. */
export class IssueTruth extends RepositoryTruth {
  issue(repository: W.RepositoryName, number: number): W.Issue {
    const issue = this.repository(repository).issues.get(number);
    if (issue === undefined) throw new Error(`No issue ${number}`);
    return issue;
  }

  openIssue(wanted: {
    repository: W.RepositoryName;
    number?: number;
    title?: string;
    type?: string | null;
    parent?: number;
    labels?: string[];
  }): W.Issue {
    const repository = this.repository(wanted.repository);
    const issue: W.Issue = {
      id: this.id(),
      number: wanted.number ?? this.nextNumber(repository),
      title: wanted.title ?? 'Letters come too late',
      body: `Seen by ${this.someone().name}.`,
      state: 'open',
      stateReason: null,
      createdAt: this.now(),
      updatedAt: this.now(),
      closedAt: null,
      author: this.someone(),
      type: wanted.type ?? null,
      parent: null,
      labels: wanted.labels ?? [],
      events: [],
    };
    repository.issues.set(issue.number, issue);
    if (wanted.parent !== undefined)
      this.makePart({ repository: repository.id, number: issue.number, parent: wanted.parent });
    return issue;
  }

  makePart(wanted: { repository: W.RepositoryName; number: number; parent: number }): void {
    const issue = this.issue(wanted.repository, wanted.number);
    issue.parent = wanted.parent;
    issue.updatedAt = this.now();
    this.issue(wanted.repository, wanted.parent).updatedAt = this.now();
  }

  /** A comment, a label: `updated_at` moves and little else. */
  editIssue(wanted: { repository: W.RepositoryName; number: number; label?: string }): void {
    const issue = this.issue(wanted.repository, wanted.number);
    if (wanted.label !== undefined) issue.labels.push(wanted.label);
    issue.updatedAt = this.now();
  }

  closeIssue(wanted: { repository: W.RepositoryName; number: number; reason?: W.IssueReason }): void {
    const issue = this.issue(wanted.repository, wanted.number);
    const reason = wanted.reason ?? 'COMPLETED';
    Object.assign(issue, { state: 'closed', stateReason: reason, closedAt: this.now(), updatedAt: this.now() });
    this.#happens(issue, 'closed', { reason });
  }

  reopenIssue(wanted: { repository: W.RepositoryName; number: number }): void {
    const issue = this.issue(wanted.repository, wanted.number);
    Object.assign(issue, { state: 'open', stateReason: 'REOPENED', closedAt: null, updatedAt: this.now() });
    this.#happens(issue, 'reopened');
  }

  /** The worst that can be: the issue itself shows no trace of it. */
  moveCard(wanted: {
    repository: W.RepositoryName;
    number: number;
    to: string;
    project?: number;
    from?: string;
  }): void {
    const issue = this.issue(wanted.repository, wanted.number);
    const project = wanted.project ?? 1;
    const before = issue.events.findLast((event) => event.project === project)?.status ?? '';
    this.#happens(issue, 'status_changed', { project, previousStatus: wanted.from ?? before, status: wanted.to });
  }

  takeOffBoard(wanted: { repository: W.RepositoryName; number: number; project?: number }): void {
    this.#happens(this.issue(wanted.repository, wanted.number), 'removed_from_project', {
      project: wanted.project ?? 1,
    });
  }

  /** Another issue, with another id and number, and the old one is gone. */
  transferIssue(wanted: { repository: W.RepositoryName; number: number; to: W.RepositoryName }): W.Issue {
    const [from, to] = [this.repository(wanted.repository), this.repository(wanted.to)];
    const old = this.issue(wanted.repository, wanted.number);
    const issue: W.Issue = { ...old, id: this.id(), number: this.nextNumber(to), parent: null, updatedAt: this.now() };
    from.issues.delete(old.number);
    to.issues.set(issue.number, issue);
    this.#happens(issue, 'transferred', { fromRepository: from.id });
    return issue;
  }

  removeIssue(wanted: { repository: W.RepositoryName; number: number }): void {
    this.repository(wanted.repository).issues.delete(wanted.number);
  }

  protected nextNumber({ pulls, issues }: W.Repository): number {
    return Math.max(0, ...pulls.keys(), ...issues.keys()) + 1;
  }

  #happens(issue: W.Issue, event: W.IssueEvent['event'], more: Partial<W.IssueEvent> = {}): void {
    const nothing = { reason: null, project: null, previousStatus: '', status: '', fromRepository: null };
    issue.events.push({ id: this.id(), event, createdAt: this.now(), actor: this.someone(), ...nothing, ...more });
  }
}
