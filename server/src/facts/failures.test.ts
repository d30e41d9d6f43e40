import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeploymentMarks1764000000940 } from '../database/migrations/1764000000940-deployment-marks.js';
import { evenItems, fillSource, item, itemRecord } from '../sync/sample-facts.js';
import { createTestWorld, dump, type TestWorld } from '../sync/test-world.js';
import { derivedFactTables } from './fact-tables.js';

const at = (day: number, hour: number): number => Date.UTC(2026, 0, day, hour);
const team = { role: 'team', reason: null } as const;

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world.drop());

/** Deployments of day 2 and day 4, both at 20:00; items that came on days 1 to 7, at 9:00. */
describe('incidents and failed deployments', () => {
  const deployments = async () =>
    (await world.facts.deployments(world.productId)).map(({ sha, failed, cause, recoveredAt }) => [
      sha,
      failed,
      cause,
      recoveredAt,
    ]);
  const incidents = async () =>
    (
      await world.dataSource.query<{ key: string }[]>(
        'select key from incident join work_item on id = item_id order by from_at',
      )
    ).map(({ key }) => key);
  /** What waits in the queue is done, as the worker would. */
  const settle = async () => {
    const [jobs] = await world.dataSource.query<[{ payload: { productId: string } }[], number]>(
      `delete from queue._private_jobs job using queue._private_tasks task
       where task.id = job.task_id and identifier = 'derive-failures' returning payload`,
    );
    expect(jobs).not.toEqual([]);
    for (const { payload } of jobs) await world.registry.tasks.get('derive-failures')?.(payload, never);
  };
  const never = new AbortController().signal;
  beforeAll(() => world.failures.onModuleInit());
  beforeEach(async () => {
    await world.reset();
    fillSource(world.source);
    await world.read();
    await world.derive();
  });

  it('are not measured until somebody says how they show', async () => {
    expect(await incidents()).toEqual([]);
    expect(await deployments()).toEqual([
      ['c2', null, null, null],
      ['c4', null, null, null],
    ]);
  });

  it('are found by words in any letters: the database knows no small ones but those of English', async () => {
    await world.dataSource.query(`update work_item set type = 'ÄRENDE' where key = 'A-2'`);
    await world.dataSource.query(`update work_item set labels = '{Økt feil}' where key = 'A-4'`);
    const rule = { ...evenItems, types: ['Ärende'], labels: ['økt feil'] };
    await world.failures.setRule(world.productId, rule, team);
    await settle();
    expect(await incidents()).toEqual(['A-2', 'A-4']);
  });

  it('are found where a rule says so, each with what ended it', async () => {
    await world.failures.setRule(world.productId, evenItems, team);
    await settle();
    expect(await incidents()).toEqual(['A-2', 'A-4', 'A-6']);
    expect(await deployments()).toEqual([
      // The deployment of day 4 carries a change that names A-4; A-6 was closed on day 9, and no change names it in time.
      ['c2', true, 'incident', at(4, 20)],
      ['c4', true, 'incident', at(9, 10)],
    ]);
    await world.failures.setRule(world.productId, { ...evenItems, windowHours: 36 }, team);
    await settle();
    expect((await deployments()).map(([, failed]) => failed)).toEqual([false, false]);
  });

  it('hold from the day of their rule, and the one before it holds until then', async () => {
    await world.failures.setRule(world.productId, evenItems, team);
    await world.failures.setRule(world.productId, { ...evenItems, from: '2026-01-04', labels: [] }, team);
    await settle();
    expect(await incidents()).toEqual(['A-2']);
    const { rules, known } = await world.failures.rules(world.productId);
    expect(rules.map(({ from, labels }) => [from, labels])).toEqual([
      [null, ['Even']],
      ['2026-01-04', []],
    ]);
    expect(known).toEqual({ types: ['Story'], labels: ['even'] });
    await world.failures.setRule(world.productId, { ...evenItems, followed: false }, team);
    await settle();
    expect((await world.failures.rules(world.productId)).rules).toHaveLength(1);
    expect((await deployments()).map(([, failed]) => failed)).toEqual([null, null]);
    const versions: unknown = await world.dataSource.query(
      `select set_by_role from setting where key like 'failure-rules:%'`,
    );
    expect(versions).toEqual([{ set_by_role: 'team' }, { set_by_role: 'team' }, { set_by_role: 'team' }]);
  });

  it('follow an item that is labelled later, and one that leaves the product', async () => {
    await world.failures.setRule(world.productId, evenItems, team);
    await settle();
    const labelled = { ...item(5, '1'), labels: ['even'], updatedAt: '2026-03-02T12:00:00.000Z' };
    world.source.put('items', itemRecord(labelled));
    await world.read();
    await world.derive();
    expect(await incidents()).toEqual(['A-2', 'A-4', 'A-5', 'A-6']);
    expect((await deployments())[1]).toEqual(['c4', true, 'incident', null]);
    await world.dataSource.query(`update scope_link set selector = 'label:none'`);
    await world.deriving.derive(world.connectionId);
    expect(await incidents()).toEqual([]);
  });

  it('can be marked by hand, and the mark taken back', async () => {
    const [first] = await world.facts.deployments(world.productId);
    const id = first?.id ?? '';
    await world.failures.mark(world.productId, id, 'failed', { role: 'team', reason: 'Log-in was down' });
    await settle();
    expect((await deployments())[0]).toEqual(['c2', true, 'mark', at(4, 20)]);
    // A new derive of everything leaves it marked: it is a setting, and no fact.
    await world.deriving.derive(world.connectionId);
    expect((await deployments())[0]).toEqual(['c2', true, 'mark', at(4, 20)]);
    await world.failures.mark(world.productId, id, null, team);
    await settle();
    expect((await deployments())[0]).toEqual(['c2', null, null, null]);
    await expect(world.failures.mark(world.productId, world.productId, 'failed', team)).rejects.toThrow('noDeployment');
  });

  it('count as not failed where somebody says so, and as the sign says once that is taken back', async () => {
    await world.failures.setRule(world.productId, evenItems, team);
    await settle();
    const [first] = await world.facts.deployments(world.productId);
    const id = first?.id ?? '';
    await world.failures.mark(world.productId, id, 'notFailed', { role: 'team', reason: 'The supplier was down' });
    await settle();
    const known = async () => (await world.facts.deployments(world.productId))[0];
    const overruled = { failed: false, followed: true, cause: null, mark: 'notFailed', overruled: 'incident' };
    expect(await known()).toMatchObject({ ...overruled, recoveredAt: null });
    const pieces = await dump(world, derivedFactTables);
    await world.dataSource.query(`truncate ${derivedFactTables.join(', ')}`);
    await world.deriving.derive(world.connectionId);
    expect(await dump(world, derivedFactTables)).toEqual(pieces);
    // The newest word counts, whichever it is.
    await world.failures.mark(world.productId, id, 'failed', team);
    await settle();
    expect(await known()).toMatchObject({ failed: true, cause: 'incident', mark: 'failed', overruled: null });
    await world.failures.mark(world.productId, id, null, team);
    await settle();
    expect(await known()).toMatchObject({ failed: true, cause: 'incident', mark: null, overruled: null });
  });

  it('keep what an earlier version said by true and false', async () => {
    await world.failures.setRule(world.productId, evenItems, team);
    const [first] = await world.facts.deployments(world.productId);
    await world.failures.mark(world.productId, first?.id ?? '', 'failed', team);
    await world.failures.mark(world.productId, first?.id ?? '', null, team);
    await settle();
    const marks = () =>
      world.dataSource.query<{ value: unknown }[]>(
        `select value from setting where key like 'failure-mark:%' order by version`,
      );
    const step = new DeploymentMarks1764000000940();
    const runner = world.dataSource.createQueryRunner();
    await step.down(runner);
    expect(await marks()).toEqual([{ value: true }, { value: false }]);
    await step.up(runner);
    await runner.release();
    expect(await marks()).toEqual([{ value: 'failed' }, { value: null }]);
  });

  it('derived piece by piece are the same as derived at once', async () => {
    await world.failures.setRule(world.productId, evenItems, team);
    await settle();
    const pieces = await dump(world, derivedFactTables);
    await world.dataSource.query(`truncate ${derivedFactTables.join(', ')}`);
    await world.deriving.derive(world.connectionId);
    expect(await dump(world, derivedFactTables)).toEqual(pieces);
  });

  it('are derived by the next job where a process died after items and before products', async () => {
    await world.failures.setRule(world.productId, evenItems, team);
    await world.dataSource.query('insert into changed_product values ($1)', [world.productId]);
    expect(await world.derive()).toEqual([world.productId]);
    expect(await incidents()).toEqual(['A-2', 'A-4', 'A-6']);
    expect(await world.derive()).toEqual([]);
  });

  it('leave their readings to be renewed by the next job where one was cut between them and its end', async () => {
    const derive = (signal: AbortSignal) =>
      world.registry.tasks.get('derive')?.({ connectionId: world.connectionId, changed: true }, signal);
    const left = async () =>
      (
        await world.dataSource.query<{ ids: unknown }[]>(
          `select payload -> 'productIds' as ids from queue._private_jobs job join queue._private_tasks task on task.id = task_id
           where identifier = 'renew-readings' order by job.id`,
        )
      ).map(({ ids }) => ids);
    world.deriving.onModuleInit();
    await world.dataSource.query(`delete from queue._private_jobs`);
    await world.dataSource.query('insert into changed_product values ($1)', [world.productId]);
    // Any error will do.
    const full = `create trigger full_disk before insert on queue._private_jobs execute function suppress_redundant_updates_trigger()`;
    await world.dataSource.query(full);
    await expect(derive(never)).rejects.toThrow();
    await world.dataSource.query('drop trigger full_disk on queue._private_jobs');
    expect(await left()).toEqual([]);
    await derive(never);
    expect(await left()).toEqual([[world.productId]]);
    await derive(never);
    expect(await left()).toEqual([[world.productId], []]);
  });
});
