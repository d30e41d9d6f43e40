import type { Person } from '../kit/people.js';
import { IssueTruth } from './issue-truth.js';
import type * as W from './world.js';

/** The life of a pull request. */
export class PullTruth extends IssueTruth {
  pull(repository: W.RepositoryName, number: number): W.Pull {
    const pull = this.repository(repository).pulls.get(number);
    if (pull === undefined) throw new Error(`No pull request ${number}`);
    return pull;
  }

  openPull(wanted: {
    repository: W.RepositoryName;
    number?: number;
    title?: string;
    body?: string | null;
    headRef?: string;
    draft?: boolean;
    author?: Person | null;
    from?: W.Pull['from'];
    labels?: string[];
    /** When each commit was authored, oldest first; one, now, unless given. */
    commits?: readonly { authoredAt: string; committedAt?: string; message?: string; sha?: string }[];
  }): W.Pull {
    const repository = this.repository(wanted.repository);
    const number = wanted.number ?? this.nextNumber(repository);
    const author = wanted.author === undefined ? this.someone() : wanted.author;
    const headRef = wanted.headRef ?? `${author?.login ?? 'ghost'}/change-${number}`;
    const pull: W.Pull = {
      id: this.id(),
      number,
      title: wanted.title ?? `Change ${number}`,
      body: wanted.body === undefined ? `Asked for by ${this.someone().name}.` : wanted.body,
      state: 'open',
      draft: wanted.draft ?? false,
      createdAt: this.now(),
      updatedAt: this.now(),
      closedAt: null,
      mergedAt: null,
      mergeSha: this.random.hex(40),
      baseRef: repository.defaultBranch,
      headRef,
      author,
      mergedBy: null,
      from: wanted.from ?? 'here',
      labels: wanted.labels ?? [],
      commits: [],
      additions: this.random.integer(1, 400),
      deletions: this.random.integer(0, 200),
      changedFiles: this.random.integer(1, 20),
      reviews: [],
      events: [],
    };
    repository.pulls.set(number, pull);
    for (const commit of wanted.commits ?? [{ authoredAt: this.now() }]) this.#push(repository, pull, commit);
    return pull;
  }

  pushToPull(wanted: { repository: W.RepositoryName; number: number; authoredAt?: string; message?: string }): void {
    const pull = this.pull(wanted.repository, wanted.number);
    this.#push(this.repository(wanted.repository), pull, { ...wanted, authoredAt: wanted.authoredAt ?? this.now() });
    this.#touch(pull);
  }

  /** Rewrites the branch: the commits it had can no longer be seen. */
  forcePush(wanted: { repository: W.RepositoryName; number: number; authoredAt?: string }): void {
    const pull = this.pull(wanted.repository, wanted.number);
    const beforeSha = pull.commits.at(-1) ?? '';
    pull.commits = [];
    const authoredAt = wanted.authoredAt ?? this.now();
    const sha = this.#push(this.repository(wanted.repository), pull, { authoredAt });
    this.#happens(pull, 'head_ref_force_pushed', { sha, beforeSha });
  }

  review(wanted: {
    repository: W.RepositoryName;
    number: number;
    state?: W.Review['state'];
    author?: Person | null;
  }): W.Review {
    const pull = this.pull(wanted.repository, wanted.number);
    const state = wanted.state ?? 'APPROVED';
    const author = wanted.author === undefined ? this.someone() : wanted.author;
    const submittedAt = state === 'PENDING' ? null : this.now();
    const review = { id: this.id(), state, submittedAt, author, sha: pull.commits.at(-1) ?? '' };
    pull.reviews.push(review);
    this.#touch(pull);
    return review;
  }

  readyForReview(wanted: { repository: W.RepositoryName; number: number }): void {
    const pull = this.pull(wanted.repository, wanted.number);
    pull.draft = false;
    this.#happens(pull, 'ready_for_review');
  }

  convertToDraft(wanted: { repository: W.RepositoryName; number: number }): void {
    const pull = this.pull(wanted.repository, wanted.number);
    pull.draft = true;
    this.#happens(pull, 'convert_to_draft');
  }

  enqueue(wanted: { repository: W.RepositoryName; number: number }): void {
    this.#happens(this.pull(wanted.repository, wanted.number), 'added_to_merge_queue');
  }

  dequeue(wanted: { repository: W.RepositoryName; number: number }): void {
    this.#happens(this.pull(wanted.repository, wanted.number), 'removed_from_merge_queue');
  }

  /** A comment, a new title, a label: `updated_at` moves and little else. */
  editPull(wanted: { repository: W.RepositoryName; number: number; title?: string; label?: string }): void {
    const pull = this.pull(wanted.repository, wanted.number);
    if (wanted.title !== undefined) pull.title = wanted.title;
    if (wanted.label !== undefined) pull.labels.push(wanted.label);
    this.#touch(pull);
  }

  mergePull(wanted: {
    repository: W.RepositoryName;
    number: number;
    method?: 'squash' | 'merge' | 'rebase';
    sha?: string;
  }): string {
    const repository = this.repository(wanted.repository);
    const pull = this.pull(wanted.repository, wanted.number);
    const message = `${pull.title} (#${pull.number})\n\nCo-authored-by: ${this.someone().name}`;
    const onto = { repository: repository.id, branch: pull.baseRef, message };
    const head = pull.commits.at(-1);
    const merged = wanted.method === 'merge' && head !== undefined ? { alsoParents: [head] } : {};
    const copies = wanted.method === 'rebase' ? pull.commits : [undefined];
    let sha = '';
    for (const original of copies) {
      const authoredAt = original === undefined ? undefined : repository.commits.get(original)?.authoredAt;
      const given = wanted.sha === undefined ? {} : { sha: wanted.sha };
      sha = this.pushToBranch({ ...onto, ...merged, ...given, ...(authoredAt === undefined ? {} : { authoredAt }) });
    }
    pull.state = 'closed';
    pull.mergedAt = pull.closedAt = this.now();
    pull.mergeSha = sha;
    pull.mergedBy = this.someone();
    this.#happens(pull, 'merged', { sha });
    this.#happens(pull, 'closed');
    return sha;
  }

  closePull(wanted: { repository: W.RepositoryName; number: number }): void {
    const pull = this.pull(wanted.repository, wanted.number);
    pull.state = 'closed';
    pull.closedAt = this.now();
    this.#happens(pull, 'closed');
  }

  reopenPull(wanted: { repository: W.RepositoryName; number: number }): void {
    const pull = this.pull(wanted.repository, wanted.number);
    pull.state = 'open';
    pull.closedAt = null;
    this.#happens(pull, 'reopened');
  }

  #push(
    repository: W.Repository,
    pull: W.Pull,
    wanted: { authoredAt: string; committedAt?: string; message?: string; sha?: string },
  ): string {
    const parent = pull.commits.at(-1) ?? repository.branches.get(pull.baseRef);
    const sha = this.addCommit(repository, {
      ...wanted,
      author: pull.author,
      parents: parent === undefined ? [] : [parent],
    });
    pull.commits.push(sha);
    return sha;
  }

  #happens(pull: W.Pull, event: W.TimelineEventName, more: { sha?: string; beforeSha?: string } = {}): void {
    pull.events.push({ id: this.id(), event, createdAt: this.now(), actor: this.someone(), sha: null, ...more });
    this.#touch(pull);
  }

  #touch(pull: W.Pull): void {
    pull.updatedAt = this.now();
  }
}
