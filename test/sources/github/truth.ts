import type { VirtualClock } from '../kit/clock.js';
import { type Person, dependabot } from '../kit/people.js';
import type { Random } from '../kit/random.js';
import { reachable } from './history.js';
import type * as W from './world.js';

/** The world and every way it may change. Each change stamps the times GitHub would stamp. */
export class GithubTruth {
  readonly #clock: VirtualClock;
  readonly #random: Random;
  #nextId: number;

  constructor(
    readonly world: W.GithubWorld,
    clock: VirtualClock,
    random: Random,
  ) {
    this.#clock = clock;
    this.#random = random;
    this.#nextId = 1_000_000 + random.integer(0, 9_000_000);
  }

  /** By id, by `owner/name`, or by a name it had. Throws when there is none: a test asked for it. */
  repository(name: W.RepositoryName): W.Repository {
    const found = this.find(name);
    if (found === undefined) throw new Error(`No repository ${name}`);
    return found;
  }

  find(name: W.RepositoryName): W.Repository | undefined {
    const { repositories } = this.world;
    if (typeof name === 'number') return repositories.find(({ id }) => id === name);
    const wanted = name.toLowerCase();
    const full = ({ owner, name: own }: W.Repository): string => `${owner}/${own}`.toLowerCase();
    // A new repository under an old name wins over the redirect.
    return (
      repositories.find((repository) => full(repository) === wanted) ??
      repositories.find(({ formerNames }) => formerNames.includes(wanted))
    );
  }

  pull(repository: W.RepositoryName, number: number): W.Pull {
    const pull = this.repository(repository).pulls.get(number);
    if (pull === undefined) throw new Error(`No pull request ${number}`);
    return pull;
  }

  addRepository(wanted: { name: string; owner?: string; isPrivate?: boolean; withCommit?: boolean }): W.Repository {
    const repository: W.Repository = {
      id: this.id(),
      owner: wanted.owner ?? this.world.organisation.login,
      name: wanted.name,
      formerNames: [],
      isPrivate: wanted.isPrivate ?? true,
      archived: false,
      defaultBranch: 'main',
      createdAt: this.now(),
      updatedAt: this.now(),
      pushedAt: this.now(),
      commits: new Map(),
      branches: new Map(),
      tags: new Map(),
      pulls: new Map(),
      deployments: new Map(),
      releases: new Map(),
    };
    this.world.repositories.push(repository);
    if (wanted.withCommit !== false) this.pushToBranch({ repository: repository.id, message: 'Initial commit' });
    return repository;
  }

  rename(wanted: { repository: W.RepositoryName; name: string; owner?: string }): void {
    const repository = this.repository(wanted.repository);
    repository.formerNames.push(`${repository.owner}/${repository.name}`.toLowerCase());
    repository.name = wanted.name;
    repository.owner = wanted.owner ?? repository.owner;
    repository.updatedAt = this.now();
  }

  removeRepository(wanted: { repository: W.RepositoryName }): void {
    const { repositories } = this.world;
    repositories.splice(repositories.indexOf(this.repository(wanted.repository)), 1);
  }

  /** A commit straight on a branch, the default branch unless named. */
  pushToBranch(wanted: {
    repository: W.RepositoryName;
    branch?: string;
    message?: string;
    authoredAt?: string;
    committedAt?: string;
    sha?: string;
    alsoParents?: readonly string[];
  }): string {
    const repository = this.repository(wanted.repository);
    const branch = wanted.branch ?? repository.defaultBranch;
    const tip = repository.branches.get(branch) ?? repository.branches.get(repository.defaultBranch);
    const parents = [...(tip === undefined ? [] : [tip]), ...(wanted.alsoParents ?? [])];
    const sha = this.addCommit(repository, { ...wanted, parents });
    repository.branches.set(branch, sha);
    repository.pushedAt = this.now();
    return sha;
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
    const number = wanted.number ?? Math.max(0, ...repository.pulls.keys()) + 1;
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
      mergeSha: this.#random.hex(40),
      baseRef: repository.defaultBranch,
      headRef,
      author,
      mergedBy: null,
      from: wanted.from ?? 'here',
      labels: wanted.labels ?? [],
      commits: [],
      additions: this.#random.integer(1, 400),
      deletions: this.#random.integer(0, 200),
      changedFiles: this.#random.integer(1, 20),
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

  /** A deployment of the default branch's tip unless a sha is given; its statuses come one call each. */
  deploy(wanted: {
    repository: W.RepositoryName;
    sha?: string;
    ref?: string;
    environment?: string;
    production?: boolean;
    transient?: boolean;
    task?: string;
  }): W.Deployment {
    const repository = this.repository(wanted.repository);
    const environment = wanted.environment ?? 'production';
    const deployment: W.Deployment = {
      id: this.id(),
      sha: wanted.sha ?? repository.branches.get(repository.defaultBranch) ?? '',
      ref: wanted.ref ?? repository.defaultBranch,
      task: wanted.task ?? 'deploy',
      environment,
      production: wanted.production ?? environment === 'production',
      transient: wanted.transient ?? false,
      createdAt: this.now(),
      updatedAt: this.now(),
      creator: this.someone(),
      statuses: [],
    };
    repository.deployments.set(deployment.id, deployment);
    return deployment;
  }

  deploymentStatus(wanted: {
    repository: W.RepositoryName;
    deployment: number;
    state: W.DeploymentState;
    environment?: string;
  }): void {
    const repository = this.repository(wanted.repository);
    const deployment = repository.deployments.get(wanted.deployment);
    if (deployment === undefined) throw new Error(`No deployment ${wanted.deployment}`);
    this.#status(deployment, wanted.state, wanted.environment);
    if (wanted.state !== 'success') return;
    // GitHub puts what was there before out of use, and its own time of change moves with it.
    for (const other of repository.deployments.values()) {
      const replaced = other !== deployment && other.environment === deployment.environment && !other.transient;
      if (replaced && other.statuses.at(-1)?.state === 'success') this.#status(other, 'inactive');
    }
  }

  tag(wanted: { repository: W.RepositoryName; name: string; sha?: string; annotated?: boolean }): void {
    const repository = this.repository(wanted.repository);
    const sha = wanted.sha ?? repository.branches.get(repository.defaultBranch) ?? '';
    const annotation =
      wanted.annotated === true ? { sha: this.#random.hex(40), at: this.now(), tagger: this.someone() } : null;
    repository.tags.set(wanted.name, { name: wanted.name, sha, annotation });
  }

  removeTag(wanted: { repository: W.RepositoryName; name: string }): void {
    this.repository(wanted.repository).tags.delete(wanted.name);
  }

  publishRelease(wanted: {
    repository: W.RepositoryName;
    tag: string;
    sha?: string;
    draft?: boolean;
    prerelease?: boolean;
    annotated?: boolean;
  }): W.Release {
    const repository = this.repository(wanted.repository);
    const draft = wanted.draft ?? false;
    // A draft's tag is made when it is published.
    if (!draft && !repository.tags.has(wanted.tag)) this.tag({ ...wanted, name: wanted.tag });
    const release: W.Release = {
      id: this.id(),
      tagName: wanted.tag,
      target: repository.defaultBranch,
      name: wanted.tag,
      draft,
      prerelease: wanted.prerelease ?? false,
      createdAt: repository.commits.get(repository.tags.get(wanted.tag)?.sha ?? '')?.committedAt ?? this.now(),
      publishedAt: draft ? null : this.now(),
      updatedAt: this.now(),
      author: this.someone(),
    };
    repository.releases.set(release.id, release);
    return release;
  }

  removeRelease(wanted: { repository: W.RepositoryName; id: number }): void {
    this.repository(wanted.repository).releases.delete(wanted.id);
  }

  addCommit(
    repository: W.Repository,
    wanted: {
      parents: readonly string[];
      message?: string;
      authoredAt?: string;
      committedAt?: string;
      sha?: string;
      author?: Person | null;
    },
  ): string {
    const sha = wanted.sha ?? this.#random.hex(40);
    repository.commits.set(sha, {
      sha,
      parents: wanted.parents,
      message: wanted.message ?? `Work, paired with ${this.someone().name}`,
      authoredAt: wanted.authoredAt ?? this.now(),
      committedAt: wanted.committedAt ?? this.now(),
      author: wanted.author === undefined ? this.someone() : wanted.author,
    });
    return sha;
  }

  onDefaultBranch(name: W.RepositoryName): Set<string> {
    const repository = this.repository(name);
    return reachable(repository, repository.branches.get(repository.defaultBranch) ?? '') ?? new Set();
  }

  someone(): Person {
    return this.#random.chance(0.1) ? dependabot : this.#random.pick(this.world.people);
  }

  id(): number {
    this.#nextId += this.#random.integer(1, 40);
    return this.#nextId;
  }

  now(): string {
    return second(this.#clock.now());
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

  #status(deployment: W.Deployment, state: W.DeploymentState, environment = deployment.environment): void {
    const at = this.now();
    deployment.statuses.push({ id: this.id(), state, createdAt: at, environment, creator: deployment.creator });
    deployment.updatedAt = at;
  }

  #touch(pull: W.Pull): void {
    pull.updatedAt = this.now();
  }
}

/** GitHub's instants have no fractions of a second. */
export const second = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
