import type { Commit, Repository } from './world.js';

/** Questions about which commit contains which. */

/** Every commit that can be reached from `head`, the head among them. Undefined = the repository has no such commit. */
export function reachable(repository: Repository, head: string): Set<string> | undefined {
  if (!repository.commits.has(head)) return undefined;
  const seen = new Set([head]);
  const left = [head];
  for (let sha = left.pop(); sha !== undefined; sha = left.pop()) {
    for (const parent of repository.commits.get(sha)?.parents ?? []) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      left.push(parent);
    }
  }
  return seen;
}

/** Newest first, as `git log --date-order` without the graph. */
export function log(repository: Repository, shas: Iterable<string>): Commit[] {
  const commits = [...shas].flatMap((sha) => repository.commits.get(sha) ?? []);
  return commits
    .map((commit, index) => ({ commit, index }))
    .sort((a, b) => b.commit.committedAt.localeCompare(a.commit.committedAt) || a.index - b.index)
    .map(({ commit }) => commit);
}

/** A branch, a tag or a sha, as a client may name a commit. */
export function resolveRef(repository: Repository, ref: string): string | undefined {
  const plain = decodeURIComponent(ref).replace(/^(refs\/)?(heads|tags)\//, '');
  const tip = repository.branches.get(plain) ?? repository.tags.get(plain)?.sha ?? plain;
  return repository.commits.has(tip) ? tip : undefined;
}

export interface Comparison {
  readonly status: 'ahead' | 'behind' | 'diverged' | 'identical';
  /** Only in the head, oldest first. */
  readonly ahead: readonly Commit[];
  readonly behindBy: number;
  readonly mergeBase: Commit;
}

/** Undefined = no common ancestor. */
export function compare(repository: Repository, base: string, head: string): Comparison | undefined {
  const ofBase = reachable(repository, base) ?? new Set<string>();
  const ofHead = reachable(repository, head) ?? new Set<string>();
  const ahead = log(
    repository,
    [...ofHead].filter((sha) => !ofBase.has(sha)),
  ).reverse();
  const behindBy = [...ofBase].filter((sha) => !ofHead.has(sha)).length;
  const shared = [...ofBase].filter((sha) => ofHead.has(sha));
  const inside = new Set(shared.flatMap((sha) => repository.commits.get(sha)?.parents ?? []));
  const [mergeBase] = log(
    repository,
    shared.filter((sha) => !inside.has(sha)),
  );
  if (mergeBase === undefined) return undefined;
  const status = ahead.length > 0 ? (behindBy > 0 ? 'diverged' : 'ahead') : behindBy > 0 ? 'behind' : 'identical';
  return { status, ahead, behindBy, mergeBase };
}
