import type { VirtualClock } from '../kit/clock.js';
import { type Person, dependabot } from '../kit/people.js';
import type { Random } from '../kit/random.js';
import { reachable } from './history.js';
import type * as W from './world.js';

/** Repositories, branches and commits, and who and when: what every other change builds on. */
export class RepositoryTruth {
  private nextId: number;

  constructor(
    readonly world: W.GithubWorld,
    protected readonly clock: VirtualClock,
    protected readonly random: Random,
  ) {
    this.nextId = 1_000_000 + random.integer(0, 9_000_000);
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
      issues: new Map(),
      deployments: new Map(),
      environments: new Map(),
      environmentsMade: 0,
      releases: new Map(),
      runs: new Map(),
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

  /** Takes the newest commits off the default branch, and puts another one there. */
  rewriteHistory(wanted: { repository: W.RepositoryName; commits: number }): string {
    const repository = this.repository(wanted.repository);
    let tip = repository.branches.get(repository.defaultBranch) ?? '';
    for (let left = wanted.commits; left > 0; left--) tip = repository.commits.get(tip)?.parents[0] ?? tip;
    repository.branches.set(repository.defaultBranch, tip);
    return this.pushToBranch({ repository: repository.id, message: 'Otherwise' });
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
    const sha = wanted.sha ?? this.random.hex(40);
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
    return this.random.chance(0.1) ? dependabot : this.random.pick(this.world.people);
  }

  id(): number {
    this.nextId += this.random.integer(1, 40);
    return this.nextId;
  }

  now(): string {
    return second(this.clock.now());
  }
}

/** GitHub's instants have no fractions of a second. */
export const second = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
