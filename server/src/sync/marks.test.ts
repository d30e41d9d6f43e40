import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PageToSave, Stream } from 'connectors';
import type { DocumentsService } from '../facts/documents.service.js';
import { PageStore } from './page-store.js';
import { createTestWorld, type TestWorld } from './test-world.js';

describe('How a source called what it held', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await createTestWorld();
  });
  afterAll(() => world.drop());

  const runId = '00000000-0000-4000-8000-000000000001';
  const storeOf = ({ version = 1, backfillFrom = '2026-01-01' } = {}): PageStore =>
    new PageStore(world.dataSource, { save: () => Promise.resolve([]) } as unknown as DocumentsService, world.clock, {
      ...{ runId, connectionId: world.connectionId, backfillFrom },
      versions: new Map([['things', version]]),
    });
  const page = {
    scope: { id: 'A', name: 'A', detail: null },
    stream: { name: 'things' } as Stream,
    ...{ documents: [], setAside: [], resume: 'page 2', until: '2026-02-03T00:00:00.000Z' },
  } satisfies PageToSave;
  const cursor = '2026-02-02T00:00:00.000Z';

  it('is kept with the cursor, stays while a next run goes on, and ends with another schema or first day', async () => {
    const mark = async (store: PageStore) => (await store.checkpoint('A', 'things'))?.mark;
    await storeOf().complete('A', 'things', cursor, 'W/"1"');
    expect(await mark(storeOf())).toBe('W/"1"');
    await storeOf().savePage(page);
    expect(await storeOf().checkpoint('A', 'things')).toMatchObject({ cursor, mark: 'W/"1"', resume: 'page 2' });
    expect(await mark(storeOf({ version: 2 }))).toBeUndefined();
    expect(await mark(storeOf({ backfillFrom: '2025-01-01' }))).toBeUndefined();
    // A page of a newer schema takes the old mark away with the old cursor.
    await storeOf({ version: 2 }).savePage(page);
    expect(await storeOf({ version: 2 }).checkpoint('A', 'things')).toMatchObject({ cursor: null, mark: null });
    await storeOf({ version: 2 }).complete('A', 'things', cursor, null);
    expect(await mark(storeOf({ version: 2 }))).toBeNull();
  });
});
