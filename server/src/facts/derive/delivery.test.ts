import { describe, expect, it } from '@jest/globals';
import type { DeploymentRecord } from './production-candidates.js';
import type { Delivery } from './scope-delivery.js';
import { change, day, deployment, derive, line, link } from './test-delivery.js';

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

  it('is in one environment however its name is written: taken back it is a rollback, and nothing comes twice', () => {
    const written = [
      deployment('a', 'c1', 1, { environment: 'Production' }),
      deployment('b', 'c2', 2, { environment: 'production' }),
      deployment('c', 'c1', 3, { environment: 'PRODUCTION' }),
    ];
    expect(outcomes(written).map(([, outcome]) => outcome)).toEqual(['deployment', 'deployment', 'rollback']);
    const flagged = deployment('d', 'c1', 1, {
      environment: 'nav-sky',
      statuses: [{ state: 'success', at: 1, environment: 'NAV-sky' }],
    });
    expect(outcomes([flagged])).toHaveLength(1);
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

  it('that is taken back in every region is one rollback, and one more when it is taken back again', () => {
    const [eu, us] = [{ environment: 'production-eu' }, { environment: 'production-us' }];
    const twice = [
      ...[deployment('a', 'c1', 1, eu), deployment('b', 'c1', 2, us)],
      ...[deployment('c', 'c2', 3, eu), deployment('d', 'c2', 4, us)],
      ...[deployment('e', 'c1', 5, eu), deployment('f', 'c1', 6, us)],
      ...[deployment('g', 'c2', 7, us), deployment('h', 'c1', 8, us)],
    ];
    expect(outcomes(twice)).toEqual([
      ['a', 'deployment', null],
      ['b', 'attempt', null],
      ['c', 'deployment', true],
      ['d', 'attempt', true],
      ['e', 'rollback', null],
      ['f', 'attempt', null],
      ['g', 'deployment', true],
      ['h', 'rollback', null],
    ]);
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
      ...{ id, sha, event, attempts, onDefaultBranch: null },
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
      ...{ id, sha, event, jobs, onDefaultBranch: null },
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
