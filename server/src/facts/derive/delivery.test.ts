import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Rung } from 'shared/domain';
import { CommitGraph } from './commit-graph.js';
import type { ProductLink } from './product-links.js';
import type { DeploymentRecord } from './production-candidates.js';
import { deriveDelivery, type Delivery } from './scope-delivery.js';

const day = 86_400_000;
/** c1 ← c2 ← … ← c9, a straight line. */
const line = Array.from({ length: 9 }, (_, index) => ({
  sha: `c${index + 1}`,
  parents: index === 0 ? ['before the backfill'] : [`c${index}`],
}));
const change = (
  id: string,
  mergeSha: string | null,
  mergedAt: number | null,
  other = {},
): Delivery['changes'][number] => ({
  id,
  createdAt: (mergedAt ?? 10 * day) - day,
  mergedAt,
  mergeSha,
  headSha: `head of ${id}`,
  baseBranch: 'main',
  authoredAt: [],
  forcePushed: false,
  labels: [],
  components: [],
  ...other,
});
const deployment = (id: string, sha: string, at: number, other: Partial<DeploymentRecord> = {}): DeploymentRecord => ({
  id,
  sha,
  environment: 'production',
  isProduction: true,
  isTransient: false,
  statuses: [{ state: 'success', at, environment: null }],
  ...other,
});
const link: ProductLink = { productId: 'p', scopeId: 'repo', selector: null, from: -Infinity, to: Infinity };
const derive = (delivery: Partial<Delivery>, rung: Rung | null = null, links = [link]) =>
  deriveDelivery(
    { scopeId: 'repo', changes: [], deployments: [], releases: [], commits: line, ...delivery },
    rung,
    links,
    100 * day,
  );
const outcomes = (deployments: DeploymentRecord[]) =>
  derive({ deployments }).deployments.map(({ id, outcome, failed }) => [id, outcome, failed]);

describe('a production deployment', () => {
  it('T9: is the first success, whatever came after it, being replaced too', () => {
    const statuses: DeploymentRecord['statuses'] = [
      { state: 'in_progress', at: 1, environment: null },
      { state: 'failure', at: 2, environment: null },
      { state: 'success', at: 3, environment: null },
      { state: 'inactive', at: 9, environment: null },
    ];
    expect(derive({ deployments: [deployment('d', 'c1', 0, { statuses })] }).deployments).toMatchObject([{ at: 3 }]);
  });

  it('needs a success, an environment that is production, and is neither transient nor pages', () => {
    const waiting = deployment('a', 'c1', 1, { statuses: [{ state: 'waiting', at: 1, environment: null }] });
    const staging = deployment('b', 'c1', 2, { environment: 'staging', isProduction: false });
    const moved = deployment('c', 'c1', 3, { statuses: [{ state: 'success', at: 3, environment: 'staging' }] });
    const review = deployment('d', 'c1', 4, { isTransient: true });
    const pages = deployment('e', 'c1', 5, { environment: 'github-pages' });
    const named = deployment('f', 'c1', 6, { environment: 'Prod-EU', isProduction: false });
    const all = derive({ deployments: [waiting, staging, moved, review, pages, named] }, 'deployment');
    expect(all.deployments.map(({ id }) => id)).toEqual(['f']);
  });

  it.each([
    [undefined, ['produksjon', 'Production', 'LIVE_2']],
    [
      ['drift', 'q1 (sky)'],
      ['drift', 'Drift-nord', 'q1 (sky)'],
    ],
    [[], []],
  ])('is in an environment that was said to be production, or that the source calls so (%j)', (names, expected) => {
    const all = [
      'produksjon',
      'Production',
      'LIVE_2',
      'product-review',
      'drift',
      'Drift-nord',
      'drifting',
      'q1 (sky)',
      'q1',
    ];
    const deployments = all.map((environment, at) =>
      deployment(environment, `c${at + 1}`, at, { environment, isProduction: false }),
    );
    const flagged = deployment('flagged', 'c9', 9, { environment: 'nav-sky' });
    const more = names === undefined ? {} : { productionEnvironments: names };
    const found = derive({ deployments: [...deployments, flagged], ...more }, 'deployment').deployments;
    expect(found.map(({ id }) => id)).toEqual([...expected, 'flagged']);
  });

  it('of the same content again is an attempt', () => {
    const again = [deployment('a', 'c1', 1), deployment('b', 'c1', 2), deployment('c', 'c2', 3)];
    expect(outcomes(again)).toEqual([
      ['a', 'deployment', null],
      ['b', 'attempt', null],
      ['c', 'deployment', null],
    ]);
  });

  it('of older content is a rollback, and shows that the one before it failed', () => {
    const back = [
      deployment('a', 'c1', 1),
      deployment('b', 'c3', 2),
      deployment('c', 'c2', 3),
      deployment('d', 'c3', 4),
    ];
    expect(outcomes(back)).toEqual([
      ['a', 'deployment', null],
      ['b', 'deployment', true],
      ['c', 'rollback', null],
      ['d', 'deployment', null],
    ]);
  });

  it('carries what a force push took from the branch where it was put out before, and otherwise as it came back', () => {
    const dropped = { sha: 'x', parents: ['c2'], offBranch: true };
    const commits = [...line, dropped];
    const changes = [change('back', 'x', 2 * day, { headSha: 'c4' }), change('lost', 'x', 2 * day)];
    const carried = (deployments: DeploymentRecord[]) =>
      derive({ commits, changes, deployments }).changes.map(({ deploymentId }) => deploymentId);
    const [first, last] = [deployment('first', 'c2', day), deployment('last', 'c5', 4 * day)];
    expect(carried([first, last])).toEqual(['last', null]);
    expect(carried([first, deployment('then', 'x', 3 * day), last])).toEqual(['then', 'then']);
  });

  it('that reaches a second region with the same content counts once', () => {
    const regions = [
      deployment('a', 'c1', 1, { environment: 'production-eu' }),
      deployment('b', 'c1', 2, { environment: 'production-us' }),
      deployment('c', 'c2', 3, { environment: 'production-eu' }),
      deployment('d', 'c2', 4, { environment: 'production-us' }),
    ];
    expect(outcomes(regions).map(([, outcome]) => outcome)).toEqual(['deployment', 'attempt', 'deployment', 'attempt']);
  });

  it('of content that is not on the default branch is a deployment, never a rollback', () => {
    expect(outcomes([deployment('a', 'c5', 1), deployment('b', 'hotfix', 2)])).toEqual([
      ['a', 'deployment', null],
      ['b', 'deployment', null],
    ]);
  });
});

describe('the rung of the ladder', () => {
  const releases = [
    { id: 'r1', sha: 'c1', isDraft: false, isPrerelease: false, publishedAt: 5 },
    { id: 'r2', sha: 'c2', isDraft: true, isPrerelease: false, publishedAt: null },
    { id: 'r3', sha: 'c3', isDraft: false, isPrerelease: true, publishedAt: 7 },
    { id: 'r4', sha: null, isDraft: false, isPrerelease: false, publishedAt: 8 },
  ];
  const changes = [change('m', 'c2', 6 * day)];

  it('is the highest that the repository uses, until somebody chooses', () => {
    const rung = (delivery: Partial<Delivery>) => derive({ changes, ...delivery }).deployments[0]?.rung;
    expect(rung({ releases, deployments: [deployment('d', 'c1', 1)] })).toBe('deployment');
    expect(rung({ releases })).toBe('release');
    expect(rung({})).toBe('merge');
    expect(derive({ changes, releases }, 'merge').deployments.map(({ id }) => id)).toEqual(['m']);
  });

  it('takes published releases with a commit, and no drafts', () => {
    expect(derive({ releases }, 'release').deployments.map(({ id }) => id)).toEqual(['r1']);
  });

  it('takes tags without a release where none was published yet, and only where that rung was chosen', () => {
    const tag = (id: string, sha: string, publishedAt: number, name = id) => ({
      ...{ id, sha, isDraft: false, isPrerelease: false, publishedAt, tag: name, isTag: true },
    });
    const tags = [tag('t1', 'c1', 2), tag('t2', 'c2', 3), tag('t4', 'c4', 9)];
    const deployed = (delivery: Partial<Delivery>) => derive(delivery, 'release').deployments.map(({ id }) => id);
    expect(deployed({ releases: tags })).toEqual(['t1', 't2', 't4']);
    const release = { ...tag('r3', 'c3', 5, 'v3'), isTag: false };
    expect(deployed({ releases: [...tags, release, tag('t3', 'c3', 4, 'v3')] })).toEqual(['t1', 't2', 'r3']);
    expect(derive({ releases: tags, changes }).deployments.map(({ rung }) => rung)).toEqual(['merge']);
  });

  it('takes of the workflow that was chosen the first go that succeeded, and nothing that was run for a proposal', () => {
    const go = (conclusion: string | null, endedAt: number | null) => ({ conclusion, endedAt });
    const run = (id: string, sha: string, attempts: ReturnType<typeof go>[], event = 'push') => ({
      ...{ id, sha, event, attempts },
    });
    const runs = [
      run('a', 'c1', [go('failure', 3), go('success', 5), go('failure', 9)]),
      run('b', 'c2', [go('failure', 6)]),
      run('c', 'c3', [go(null, null)]),
      run('d', 'c4', [go('success', 7)], 'pull_request'),
      run('e', 'c2', [go('success', 8)], 'workflow_dispatch'),
    ];
    expect(derive({ runs }, 'workflow').deployments.map(({ id, at, rung }) => [id, at, rung])).toEqual([
      ['a', 5, 'workflow'],
      ['e', 8, 'workflow'],
    ]);
    expect(derive({ runs, changes }).deployments.map(({ rung }) => rung)).toEqual(['merge']);
  });

  it('takes of a job that was chosen the first go in which it succeeded, whatever the run came to', () => {
    const go = (attempt: number, conclusion: string | null, endedAt: number | null) => ({
      attempt,
      conclusion,
      endedAt,
    });
    const run = (id: string, sha: string, jobs: ReturnType<typeof go>[], conclusion = 'success', event = 'push') => ({
      ...{ id, sha, event, jobs },
      attempts: [{ conclusion, endedAt: 90 }],
    });
    const runs = [
      run('later', 'c1', [go(1, 'success', 5)], 'failure'),
      run('again', 'c2', [go(3, 'success', 9), go(2, 'success', 7), go(1, 'failure', 6)], 'failure'),
      run('skipped', 'c3', [go(1, 'skipped', 1)]),
      run('unread', 'c4', []),
      run('going', 'c4', [go(1, null, null)]),
      run('proposal', 'c5', [go(1, 'success', 8)], 'success', 'pull_request'),
      // A matrix: one leg was skipped, and the slower of the others ends it; of the next one leg failed at first.
      run('legs', 'c5', [go(1, 'success', 12), go(1, 'skipped', 20), go(1, 'success', 11)]),
      run('broken', 'c6', [go(1, 'success', 13), go(1, 'failure', 14), go(2, 'success', 13), go(2, 'success', 16)]),
    ];
    expect(derive({ runs }, 'workflow').deployments.map(({ id, at }) => [id, at])).toEqual([
      ['later', 5],
      ['again', 7],
      ['legs', 12],
      ['broken', 16],
    ]);
  });

  it('at the bottom makes every merge to the default branch its own deployment', () => {
    const elsewhere = change('x', 'on another branch', 7 * day, { baseBranch: 'next' });
    const { deployments, changes: flows } = derive({ changes: [...changes, elsewhere] }, 'merge');
    expect(deployments.map(({ id, at, rung }) => [id, at, rung])).toEqual([['m', 6 * day, 'merge']]);
    expect(flows.map(({ id, deployedAt }) => [id, deployedAt])).toEqual([
      ['m', 6 * day],
      ['x', null],
    ]);
  });

  it('at the bottom goes by the usual base branch where no commits are on record', () => {
    const many = [
      change('a', 's1', day),
      change('b', 's2', 2 * day),
      change('c', 's3', 3 * day, { baseBranch: 'next' }),
    ];
    expect(derive({ changes: many, commits: [] }, 'merge').deployments.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('the deployment that carries a change', () => {
  const at = (days: number) => days * day;

  it('is the first one that contains it', () => {
    const changes = [change('a', 'c2', at(40)), change('b', 'c3', at(41)), change('c', 'c9', at(42))];
    const deployments = [deployment('x', 'c1', at(39)), deployment('y', 'c3', at(43)), deployment('z', 'c4', at(44))];
    const { changes: flows } = derive({ changes, deployments });
    expect(flows.map(({ id, deploymentId }) => [id, deploymentId])).toEqual([
      ['a', 'y'],
      ['b', 'y'],
      ['c', null],
    ]);
  });

  it('stays the first one through a rollback and the way forward again', () => {
    const changes = [change('a', 'c2', at(40))];
    const deployments = [
      deployment('w', 'c1', at(39)),
      deployment('x', 'c2', at(41)),
      deployment('y', 'c1', at(42)),
      deployment('z', 'c2', at(43)),
    ];
    expect(derive({ changes, deployments }).changes).toMatchObject([{ deploymentId: 'x' }]);
  });

  it('is not the first on record for a change merged long before: nobody knows what carried it', () => {
    const changes = [change('old', 'c1', at(1)), change('new', 'c2', at(39))];
    const { changes: flows } = derive({ changes, deployments: [deployment('x', 'c3', at(40))] });
    expect(flows.map(({ deploymentId }) => deploymentId)).toEqual([null, 'x']);
  });

  it('is never earlier than the merge, though clocks disagree', () => {
    const deployments = [deployment('w', 'c1', at(39)), deployment('x', 'c2', at(40) - 2_000)];
    expect(derive({ changes: [change('a', 'c2', at(40))], deployments }).changes).toMatchObject([
      { deployedAt: at(40), deploymentId: 'x' },
    ]);
  });

  it('is found by time where no commits are on record', () => {
    const deployments = [deployment('w', 's0', at(39)), deployment('x', 's1', at(41)), deployment('y', 's2', at(42))];
    const { changes: flows } = derive({ commits: [], changes: [change('a', 's', at(40))], deployments });
    expect(flows).toMatchObject([{ deploymentId: 'x' }]);
  });
});

describe('what was put out beside the default branch', () => {
  const at = (days: number) => days * day;
  // Two commits of a release branch that left the default branch at c3.
  const beside = [
    { sha: 'r1', parents: ['c3'] },
    { sha: 'r2', parents: ['r1'] },
  ];
  const foreign = [{ sha: 'r2', found: true, commits: beside }];
  const carried = (delivery: Partial<Delivery>) =>
    derive(delivery).changes.map(({ id, deploymentId, byTime }) => [id, deploymentId, byTime]);
  const changes = [change('a', 'c2', at(40)), change('b', 'c4', at(40)), change('own', 'r1', at(40))];
  const deployments = [deployment('x', 'c1', at(39)), deployment('y', 'r2', at(41)), deployment('z', 'c9', at(43))];

  it('holds what its branch had when it left, and its own, and nothing that came to the default branch since', () => {
    expect(carried({ changes, deployments, foreign })).toEqual([
      ['a', 'y', false],
      ['b', 'z', false],
      ['own', 'y', false],
    ]);
  });

  it('is gone back from when the branch it left is put out as it was', () => {
    const back = [deployment('y', 'r2', at(41)), deployment('back', 'c3', at(42))];
    expect(derive({ deployments: back, foreign }).deployments.map(({ outcome }) => outcome)).toEqual([
      'deployment',
      'rollback',
    ]);
  });

  it('is tied to changes by time where it is known no more, and says so', () => {
    const lost = [{ sha: 'r2', found: false, commits: [] }];
    expect(carried({ changes, deployments, foreign: lost })).toEqual([
      ['a', 'y', true],
      ['b', 'y', true],
      ['own', null, false],
    ]);
    // Never later than what is known of content, and not at all as long as nobody has asked.
    const known = [deployment('w', 'c5', at(40.5)), ...deployments.slice(1)];
    expect(carried({ changes, deployments: known, foreign: lost }).slice(0, 2)).toEqual([
      ['a', 'w', false],
      ['b', 'w', false],
    ]);
    expect(carried({ changes, deployments })).toEqual([
      ['a', 'z', false],
      ['b', 'z', false],
      ['own', null, false],
    ]);
  });

  it('is no merge to the default branch, until it comes there', () => {
    const merges = (commits: Delivery['commits']) =>
      derive({ changes, foreign, commits }, 'merge').deployments.map(({ id }) => id);
    expect(merges(line)).toEqual(['a', 'b']);
    expect(merges([...line, ...beside])).toEqual(['a', 'b', 'own']);
  });
});

describe('the first commit of a change', () => {
  const first = (other: object) => {
    const { changes } = derive(
      { changes: [change('a', 'c1', 200 * day, { createdAt: 100 * day, ...other })] },
      'merge',
    );
    return [changes[0]?.firstCommitAt, changes[0]?.clamped];
  };

  it('is the earliest one written', () => {
    expect(first({ authoredAt: [99 * day, 98 * day, 101 * day] })).toEqual([98 * day, false]);
  });

  it('is held between ninety days before the change and its merge', () => {
    expect(first({ authoredAt: [day] })).toEqual([10 * day, true]);
    expect(first({ authoredAt: [300 * day] })).toEqual([200 * day, true]);
  });

  it('does not move later than the change itself by a force push', () => {
    expect(first({ authoredAt: [150 * day], forcePushed: true })).toEqual([100 * day, true]);
    expect(first({ authoredAt: [150 * day] })).toEqual([150 * day, false]);
  });

  it('is the opening of the change where no commits were told', () => {
    expect(first({ authoredAt: [] })).toEqual([100 * day, false]);
  });
});

describe('the products of a repository', () => {
  it('get every deployment by a whole link, and by a part only what carried one of its changes', () => {
    const part = { ...link, productId: 'q', selector: 'label:q' };
    const changes = [change('a', 'c2', 40 * day, { labels: ['Q'] }), change('b', 'c3', 41 * day)];
    const deployments = [deployment('x', 'c2', 42 * day), deployment('y', 'c3', 43 * day)];
    const derived = derive({ changes, deployments }, null, [link, part]);
    expect(derived.changeProducts).toEqual([
      { changeId: 'a', productId: 'p' },
      { changeId: 'a', productId: 'q' },
      { changeId: 'b', productId: 'p' },
    ]);
    expect(derived.deploymentProducts).toEqual([
      { deploymentId: 'x', productId: 'p' },
      { deploymentId: 'x', productId: 'q' },
      { deploymentId: 'y', productId: 'p' },
    ]);
  });
});

describe('ancestry', () => {
  it('agrees with a plain walk over all parents, on any history', () => {
    const history = fc.array(fc.array(fc.nat(30), { maxLength: 2 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(history, fc.nat(29), fc.nat(29), (parents, a, b) => {
        const commits = parents.map((own, index) => ({
          sha: String(index),
          parents: own.filter((parent) => parent < index).map(String),
        }));
        const graph = new CommitGraph(commits);
        const older = String(a);
        const newer = String(b);
        const above = new Set(graph.reach(newer, new Set()));
        expect(graph.isAncestor(older, newer)).toBe(older !== newer && above.has(older));
      }),
    );
  });

  it('is quick and shallow on a long history', () => {
    const commits = Array.from({ length: 50_000 }, (_, index) => ({ sha: `${index}`, parents: [`${index - 1}`] }));
    expect(new CommitGraph(commits).isAncestor('10', '49999')).toBe(true);
  });
});
