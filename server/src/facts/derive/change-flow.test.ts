import { describe, expect, it } from '@jest/globals';
import type { Delivery } from './scope-delivery.js';
import { change, day, deployment, derive, line } from './test-delivery.js';

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
