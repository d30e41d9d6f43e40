import { describe, expect, it } from '@jest/globals';
import { CommitGraph } from './commit-graph.js';
import type { Delivery } from './scope-delivery.js';
import { derive, line } from './test-delivery.js';

type Run = NonNullable<Delivery['runs']>[number];

const run = (sha: string, onDefaultBranch: boolean | null, at = 1, other: Partial<Run> = {}): Run => ({
  ...{ id: `${sha} at ${at}`, sha, event: 'push', onDefaultBranch },
  attempts: [{ conclusion: 'success', endedAt: at }],
  ...other,
});
/** A change of two commits came to the branch with a merge. */
const merged = [
  ...line,
  { sha: 'f1', parents: ['c2'] },
  { sha: 'f2', parents: ['f1'] },
  { sha: 'merge', parents: ['c9', 'f2'] },
];
const deployed = (delivery: Partial<Delivery>): string[] =>
  derive({ commits: merged, ...delivery }, 'workflow').deployments.map(({ id }) => id);

describe('a run of the chosen workflow', () => {
  it('is a deployment on the default branch, and on no other, whether or not that was merged since', () => {
    const runs = [run('c3', true), run('f1', false), run('f2', false), run('unmerged', false)];
    expect(deployed({ runs })).toEqual(['c3 at 1']);
    expect(deployed({ runs, commits: [] })).toEqual(['c3 at 1']);
  });

  it('counts by its job as well on the default branch alone', () => {
    const jobs = [{ attempt: 1, conclusion: 'success', endedAt: 1 }];
    expect(deployed({ runs: [run('c3', true, 1, { jobs }), run('f2', false, 1, { jobs })] })).toEqual(['c3 at 1']);
  });

  it('counts where the default branch was called otherwise, and was at its commit', () => {
    expect(deployed({ runs: [run('c3', false), run('f2', false), run('c5', false, 2)] })).toEqual([
      'c3 at 1',
      'c5 at 2',
    ]);
  });

  it('of another branch does not count for a commit that the default branch came to and ran it for, as from a queue', () => {
    expect(deployed({ runs: [run('c3', false, 1), run('c3', true, 2)] })).toEqual(['c3 at 2']);
  });

  it.each([
    ['a tag', true],
    ['a release', false],
  ])('counts on a release branch where its commit bears %s, unless it is for a proposed change', (_, isTag) => {
    const releases = [{ id: 't', sha: 'fix', isDraft: false, isPrerelease: false, publishedAt: 5, tag: 'v1.1', isTag }];
    const proposed = run('fix', false, 2, { event: 'pull_request' });
    expect(deployed({ releases, runs: [run('fix', false), run('fix before it', false), proposed] })).toEqual([
      'fix at 1',
    ]);
  });

  it('counts as it always did where nobody knows its branch', () => {
    expect(deployed({ runs: [run('f2', null), run('elsewhere', null, 2)] })).toEqual(['f2 at 1', 'elsewhere at 2']);
  });
});

describe('the line of the default branch', () => {
  it('holds its tips and those it lost, and nothing that came in by a merge or lies beside it', () => {
    const lost = { sha: 'lost', parents: ['c4'], offBranch: true };
    const graph = new CommitGraph([...merged, lost], [{ sha: 'fix', parents: ['c5'] }]);
    const all = ['c1', 'c9', 'merge', 'lost', 'f1', 'f2', 'fix', 'unknown'];
    expect(all.filter((sha) => graph.wasTip(sha))).toEqual(['c1', 'c9', 'merge', 'lost']);
  });
});
