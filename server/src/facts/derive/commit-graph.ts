export interface BranchCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  /** A force push took it from the branch. */
  readonly offBranch?: boolean;
}

/** The default branch's history, kept locally so that "which contains which" needs no request (decisions.md 12). */
export class CommitGraph {
  private readonly parents = new Map<string, readonly string[]>();
  private readonly dropped = new Set<string>();
  private readonly depths = new Map<string, number>();
  private readonly foreign = new Set<string>();
  private line: ReadonlySet<string> | undefined;

  /** @param beside commits that were put out and lie on no default branch, with their parents */
  constructor(commits: readonly BranchCommit[], beside: readonly Pick<BranchCommit, 'sha' | 'parents'>[] = []) {
    for (const { sha, parents, offBranch } of commits) {
      this.parents.set(sha, parents);
      if (offBranch) this.dropped.add(sha);
    }
    for (const { sha, parents } of beside) {
      // It may have come to the default branch since.
      if (this.parents.has(sha)) continue;
      this.parents.set(sha, parents);
      this.foreign.add(sha);
    }
  }

  /** Nothing of the default branch is known: only time tells what a deployment holds. */
  get empty(): boolean {
    return this.parents.size === this.foreign.size;
  }

  has(sha: string): boolean {
    return this.parents.has(sha);
  }

  /** Known, and not taken from the branch since. */
  onBranch(sha: string): boolean {
    return this.wasOnBranch(sha) && !this.dropped.has(sha);
  }

  /** Known, and on the branch now or once. */
  wasOnBranch(sha: string): boolean {
    return this.has(sha) && !this.foreign.has(sha);
  }

  /**
   * Whether the branch may once have ended in it: it is on the line of first parents of a commit that no other has for a parent,
   * and did not come in from beside, by a merge.
   */
  wasTip(sha: string): boolean {
    this.line ??= this.firstParents();
    return this.line.has(sha);
  }

  private firstParents(): ReadonlySet<string> {
    const own = [...this.parents.keys()].filter((sha) => this.wasOnBranch(sha));
    const under = new Set(own.flatMap((sha) => this.parents.get(sha) ?? []));
    const line = new Set<string>();
    for (const head of own.filter((sha) => !under.has(sha))) {
      let at: string | undefined = head;
      while (at !== undefined && this.wasOnBranch(at) && !line.has(at)) {
        line.add(at);
        at = this.parents.get(at)?.[0];
      }
    }
    return line;
  }

  /** Commits reachable from `sha`, itself included, without those in `seen`; all of them are added to `seen`. */
  reach(sha: string, seen: Set<string>): string[] {
    const found: string[] = [];
    const waiting = [sha];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next) || !this.parents.has(next)) continue;
      seen.add(next);
      found.push(next);
      waiting.push(...(this.parents.get(next) ?? []));
    }
    return found;
  }

  /** Whether `older` is a true ancestor of `newer`. */
  isAncestor(older: string, newer: string): boolean {
    if (older === newer || !this.has(older) || !this.has(newer)) return false;
    const floor = this.depth(older);
    const seen = new Set<string>();
    const waiting = [newer];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === older) return true;
      if (seen.has(next) || !this.has(next) || this.depth(next) <= floor) continue;
      seen.add(next);
      waiting.push(...(this.parents.get(next) ?? []));
    }
    return false;
  }

  /** Length of the longest way to a root on record, 0 for an unknown commit; an ancestor's is always smaller. Iterative: histories are deep. */
  depth(sha: string): number {
    if (!this.has(sha)) return 0;
    const path = [sha];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const parents = (this.parents.get(top) ?? []).filter((parent) => this.has(parent));
      const unknown = parents.filter((parent) => !this.depths.has(parent));
      if (unknown.length > 0) path.push(...unknown);
      else {
        this.depths.set(top, 1 + Math.max(0, ...parents.map((parent) => this.depths.get(parent) ?? 0)));
        path.pop();
      }
    }
    return this.depths.get(sha) ?? 0;
  }
}
