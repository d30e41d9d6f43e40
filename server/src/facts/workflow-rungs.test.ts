import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readWorkflows } from '../sources/workflows.js';
import { namedCommits } from '../sync/named-commits.js';
import { namedRuns } from '../sync/named-runs.js';
import { fillSource } from '../sync/sample-facts.js';
import { createTestWorld, type TestWorld } from '../sync/test-world.js';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world.drop());

describe('facts of a repository that is put out by a workflow', () => {
  beforeEach(async () => {
    await world.reset();
    fillSource(world.source);
    await world.read();
    await world.derive();
  });

  it('take the runs of one workflow for production where that was chosen, by its file or its name', async () => {
    const run = (id: string, workflowPath: string, sha: string, conclusion: string) => ({
      ...{ id, scopeId: 'A', updatedAt: '2026-03-02T12:00:00.000Z' },
      fact: {
        ...{ kind: 'workflowRun' as const, workflowId: '7', workflowPath, workflowName: 'Ship', event: 'push', sha },
        ...{ createdAt: '2026-01-05T09:00:00.000Z', url: `https://code.example/runs/${id}` },
        attempts: [
          { number: 1, conclusion, startedAt: '2026-01-05T09:00:00.000Z', endedAt: '2026-01-05T09:05:00.000Z' },
          { number: 2, conclusion: null, startedAt: '2026-01-05T09:06:00.000Z', endedAt: null },
        ],
      },
    });
    world.source.put('deployments', run('w1', 'ship.yml', 'c3', 'success'), run('w2', 'test.yml', 'c4', 'failure'));
    await world.read();
    const deployed = async (workflow: string) => {
      await world.dataSource.query(`update connection_scope set rung = 'workflow', rung_workflow = $1`, [workflow]);
      await world.deriving.derive(world.connectionId);
      return world.facts.deployments(world.productId);
    };
    const [first, ...rest] = await deployed('ship.yml');
    expect([first?.sha, first?.at, rest]).toEqual(['c3', Date.UTC(2026, 0, 5, 9, 5), []]);
    const records = await world.facts.records('deployments', [first?.id ?? '']);
    expect([...records.values()]).toMatchObject([{ label: 'c3', title: 'Ship', url: 'https://code.example/runs/w1' }]);
    expect((await deployed('Ship')).map(({ sha }) => sha)).toEqual(['c3']);
    expect(await deployed('other.yml')).toEqual([]);
  });

  it('take a job of the workflow for production where one was chosen, once its run was asked for it', async () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 9, minute)).toISOString();
    const run = (id: string, sha: string, attempts: number, event = 'push', workflowPath = 'ship.yml') => ({
      ...{ id, scopeId: 'A', updatedAt: '2026-03-02T12:00:00.000Z' },
      fact: {
        ...{ kind: 'workflowRun' as const, workflowId: '7', workflowPath, workflowName: 'Ship', event, sha },
        ...{ createdAt: at(Number(id.slice(1))), url: `https://code.example/runs/${id}` },
        attempts: Array.from({ length: attempts }, (_, index) => ({
          ...{ number: index + 1, startedAt: at(10 + index), endedAt: id === 'w4' ? null : at(20 + index) },
          conclusion: id === 'w4' ? null : 'failure',
        })),
      },
    });
    const told = (id: string, conclusion: string, { attempts = 1, isOver = true, found = true } = {}) => ({
      ...{ id, scopeId: 'A', updatedAt: '2026-03-02T12:00:00.000Z' },
      fact: {
        ...{ kind: 'workflowJobs' as const, run: id, attempts, isOver, found },
        jobs: found
          ? ['build', 'deploy'].map((name) => ({
              ...{ name, attempt: 1, startedAt: at(11), endedAt: at(15) },
              conclusion: name === 'build' ? 'success' : conclusion,
            }))
          : [],
      },
    });
    const read = async (stream: string, ...records: (ReturnType<typeof run> | ReturnType<typeof told>)[]) => {
      world.source.put(stream, ...records);
      await world.read();
    };
    await read(
      'deployments',
      ...[run('w1', 'c1', 1), run('w2', 'c2', 2), run('w3', 'c3', 1), run('w4', 'c4', 1), run('w5', 'c4', 1)],
      ...[run('w6', 'c4', 1, 'pull_request'), run('w7', 'c4', 1, 'push', 'test.yml')],
    );
    const named = async () =>
      (await namedRuns(world.dataSource, { connectionId: world.connectionId, backfillFrom: '2026-01-01' }, 'A')).map(
        ({ id, attempts, isOver }) => `${id} ${attempts} ${isOver}`,
      );
    const choose = async (job: string | null) => {
      await world.dataSource.query(
        `update connection_scope set rung = 'workflow', rung_workflow = 'ship.yml', rung_job = $1`,
        [job],
      );
      await world.deriving.derive(world.connectionId);
      return (await world.facts.deployments(world.productId)).map(({ sha, at: when }) => [sha, when]).sort();
    };
    expect([await choose(null), await named()]).toEqual([[], []]);
    expect([await choose('deploy'), await named()]).toEqual([
      [],
      ['w5 1 true', 'w4 1 false', 'w3 1 true', 'w2 2 true', 'w1 1 true'],
    ]);
    await read(
      'jobs',
      ...[told('w1', 'success'), told('w2', 'success'), told('w3', 'skipped')],
      ...[told('w4', 'success', { isOver: false }), told('w5', 'success', { found: false })],
    );
    // The second was begun again since, the fourth goes on.
    expect(await named()).toEqual(['w4 1 false', 'w2 2 true']);
    const ended = Date.UTC(2026, 0, 5, 9, 15);
    const deployed = await choose('deploy');
    expect(deployed).toEqual(['c1', 'c2', 'c4'].map((sha) => [sha, ended]));
    expect(await choose('nobody')).toEqual([]);
    expect(await readWorkflows(world.dataSource, world.connectionId)).toMatchObject([
      { path: 'ship.yml', runs: 5, jobs: ['build', 'deploy'], jobsRead: 5 },
      { path: 'test.yml', runs: 1, jobs: [], jobsRead: 0 },
    ]);
  });

  it('takes runs of the default branch and of tags for production, and asks for the jobs of no others', async () => {
    const at = '2026-01-05T09:05:00.000Z';
    const run = (id: string, sha: string, onDefaultBranch?: boolean) => ({
      ...{ id, scopeId: 'A', updatedAt: '2026-03-02T12:00:00.000Z' },
      fact: {
        ...{ kind: 'workflowRun' as const, workflowId: '7', workflowPath: 'ship.yml', workflowName: 'Ship', sha },
        ...{ event: 'push', createdAt: at, url: `https://code.example/runs/${id}` },
        ...(onDefaultBranch !== undefined && { onDefaultBranch }),
        attempts: [{ number: 1, conclusion: 'success', startedAt: at, endedAt: at }],
      },
    });
    const tag = {
      ...{ id: 't1', scopeId: 'A', updatedAt: '2026-03-02T12:00:00.000Z' },
      fact: {
        ...{
          kind: 'release' as const,
          tag: 'v9',
          sha: 'fix',
          isDraft: false,
          isPrerelease: false,
          isTag: true as const,
        },
        ...{ createdAt: at, publishedAt: at, url: 'https://code.example/v9' },
      },
    };
    world.source.put(
      'deployments',
      ...[run('w1', 'c1', true), run('w2', 'c2', false), run('w3', 'feature', false), run('w4', 'fix', false)],
      ...[run('w5', 'old'), tag],
    );
    await world.read();
    await world.dataSource.query(
      `update connection_scope set rung = 'workflow', rung_workflow = 'ship.yml' where connection_id = $1`,
      [world.connectionId],
    );
    await world.deriving.derive(world.connectionId);
    // c2 is on the line of the branch, which was called otherwise once.
    const deployed = await world.facts.deployments(world.productId);
    expect(deployed.map(({ sha }) => sha).sort()).toEqual(['c1', 'c2', 'fix', 'old']);
    const connection = { connectionId: world.connectionId, backfillFrom: '2026-01-01' };
    const about = { scopeId: 'A', productionEnvironments: [], withLost: false };
    const commits = await namedCommits(world.dataSource, connection, about);
    expect(commits).toEqual(expect.arrayContaining(['fix', 'old']));
    expect(commits).not.toContain('feature');
    await world.dataSource.query(`update connection_scope set rung_job = 'deploy'`);
    const runs = await namedRuns(world.dataSource, connection, 'A');
    expect(runs.map(({ id }) => id).sort()).toEqual(['w1', 'w2', 'w4', 'w5']);
    expect(await readWorkflows(world.dataSource, world.connectionId)).toMatchObject([{ path: 'ship.yml', runs: 3 }]);
  });
});
