import type { DataSource, EntityManager } from 'typeorm';
import { allBatches, batchesOf, type Batches } from './batches.js';
import {
  allItemIds,
  allScopeIds,
  changedDocuments,
  spreadStatuses,
  takeItems,
  takeScope,
} from './changed-documents.js';
import { pendingProducts, spreadProducts } from './changed-products.js';
import { deriveFailures } from './derive-failures.js';
import { deriveItems } from './derive-items.js';
import { deriveScope } from './derive-scope.js';
import type { DeriveSettings } from './load-settings.js';
import { notePastStatuses, renewPastStatuses, replacePastStatuses } from './past-statuses.js';

/** Items of one transaction: small enough to keep pages answering, large enough to be quick. */
const CHUNK = 2_000;

interface Work {
  readonly itemIds: readonly string[];
  readonly scopeIds: readonly string[];
  readonly batches: Batches;
}

/** Everything of a connection: a setting changed, or it is a rebuild. */
export async function wholeWork({ manager }: DataSource, connectionId: string): Promise<Work> {
  await manager.transaction((within) => replacePastStatuses(within, connectionId));
  return {
    itemIds: await allItemIds(manager, connectionId),
    scopeIds: await allScopeIds(manager, connectionId),
    batches: await allBatches(manager, connectionId),
  };
}

/** What changed since the last time, and what is touched by it. */
export async function changedWork({ manager }: DataSource, connectionId: string): Promise<Work> {
  await spreadStatuses(manager, connectionId);
  await notePastStatuses(manager, connectionId);
  await renewPastStatuses(manager, connectionId);
  const { itemIds, scopeIds } = await changedDocuments(manager, connectionId);
  const batches = await batchesOf(manager, connectionId, itemIds);
  return { itemIds: [...new Set([...itemIds, ...batches.itemIds])].sort(), scopeIds, batches };
}

/**
 * Does the work in transactions of moderate size. Each takes its marks of change first: what changes while it runs is
 * marked again, and what was not done when a process died is still marked. @returns the products concerned
 */
export async function deriveWork(
  dataSource: DataSource,
  settings: DeriveSettings,
  { itemIds, scopeIds, batches }: Work,
  signal?: AbortSignal,
): Promise<string[]> {
  const products = new Set<string>();
  const step = async (derive: (manager: EntityManager) => Promise<string[]>): Promise<void> => {
    signal?.throwIfAborted();
    await dataSource.transaction(async (manager) => {
      const concerned = await derive(manager);
      await spreadProducts(manager, concerned);
      for (const product of concerned) products.add(product);
    });
  };
  for (let from = 0; from < itemIds.length; from += CHUNK) {
    const ids = itemIds.slice(from, from + CHUNK);
    await step(async (manager) => {
      await takeItems(manager, ids);
      return deriveItems(manager, settings, ids, batches);
    });
  }
  for (const scopeId of scopeIds) {
    await step(async (manager) => {
      await takeScope(manager, settings.connectionId, scopeId);
      return deriveScope(manager, settings, scopeId);
    });
  }
  // Also those that a process left behind that died after its items and before its products.
  for (const product of await pendingProducts(dataSource.manager)) products.add(product);
  const concerned = [...products].sort();
  for (const productId of concerned) {
    signal?.throwIfAborted();
    await dataSource.transaction((manager) => deriveFailures(manager, productId, settings.zone));
  }
  return concerned;
}
