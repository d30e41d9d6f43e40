import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { namedCommits } from './named-commits.js';
import { createTestWorld, type TestWorld } from './test-world.js';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world.drop());

it('names what was put out and is not known, oldest first, and what was not found once it is to be looked for again', async () => {
  const { dataSource, connectionId } = world;
  const place = [connectionId, 'A'];
  const fact = async (table: string, columns: string, values: readonly unknown[]): Promise<string> => {
    const id = randomUUID();
    await dataSource.query(
      `insert into document (id, connection_id, stream, source_id, scope_id, record, hash, version, stored_at)
       values ($1::uuid, $2, $4, $1::uuid::text, $3, '{}', '', 1, '2026-02-01')`,
      [id, ...place, table],
    );
    await dataSource.query(
      `insert into ${table} (id, connection_id, scope_id, ${columns})
       values ($1, $2, $3, ${values.map((_, at) => `$${at + 4}`).join(', ')})`,
      [id, ...place, ...values],
    );
    return id;
  };
  const release = (sha: string, on: string, other: { draft?: boolean; tag?: boolean } = {}) =>
    fact('release', 'tag, sha, is_draft, is_prerelease, is_tag, created_at, published_at, url', [
      ...[sha, sha, other.draft ?? false, false, other.tag ?? false, on, on, ''],
    ]);
  const deploy = async (sha: string, on: string, environment: string): Promise<void> => {
    const columns = 'sha, ref, task, environment, original_environment, is_production, is_transient, created_at, url';
    const id = await fact('deployment', columns, [sha, '', '', environment, environment, false, false, on, '']);
    await dataSource.query(`insert into deployment_status values ($1, '1', 0, 'success', $2, null)`, [id, on]);
  };
  const known = (sha: string, found: boolean) => fact('foreign_history', 'sha, found, commits', [sha, found, '[]']);

  await release('second', '2026-01-20');
  await release('a draft', '2026-01-20', { draft: true });
  await release('a tag', '2026-01-20', { tag: true });
  await release('before the first day', '2025-12-31');
  await release('told', '2026-01-10');
  await known('told', true);
  await deploy('first', '2026-01-15', 'Drift-nord');
  await deploy('a trial', '2026-01-15', 'prod');
  for (let day = 1; day <= 22; day++) {
    const sha = `lost ${String(day).padStart(2, '0')}`;
    await release(sha, `2026-01-${String(day).padStart(2, '0')}`);
    await known(sha, false);
  }
  const named = (withLost: boolean) =>
    namedCommits(
      dataSource,
      { connectionId, backfillFrom: '2026-01-01' },
      { scopeId: 'A', productionEnvironments: ['drift'], withLost },
    );
  expect(await named(false)).toEqual(['first', 'second']);
  const again = await named(true);
  expect(again).toHaveLength(22);
  expect([again[2], again.at(-1)]).toEqual(['lost 03', 'lost 22']);
});
