import { Injectable } from '@nestjs/common';
import type { ChangeInput, DeploymentInput, JointPartInput, WorkItemInput } from 'shared/metrics';
import { DataSource } from 'typeorm';
import { boardColumns, type BoardColumns } from './questions/board-columns.js';
import { changesOf } from './questions/changes-of.js';
import { countedProducts } from './questions/counted-products.js';
import { deploymentsOf } from './questions/deployments-of.js';
import { jointPartsOf } from './questions/joint-parts.js';
import { oldestOpen, type OpenItemRecord } from './questions/oldest-open.js';
import type { FactsOf } from './questions/product-part.js';
import { readUntil } from './questions/read-until.js';
import { changeRecords, deploymentRecords, workItemRecords, type SourceRecord } from './questions/source-records.js';
import { workItemsOf } from './questions/work-items-of.js';

export type { FactsOf, ProductPart } from './questions/product-part.js';
export { isNotProposed, isOfBranchOrTag } from './questions/shipped-runs.js';

/**
 * The facts of a product, or of parts of several, in the form that metrics read, and the records behind them. Each fact is
 * there once, whatever number of parts holds it; `now` decides where open ones belong when parts are dated.
 */
@Injectable()
export class FactsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Items that count, in the order they were created. */
  workItems(of: FactsOf, now = 0): Promise<WorkItemInput[]> {
    return workItemsOf(this.dataSource, of, now);
  }

  /** Changes that count, in the order they were opened. */
  changes(of: FactsOf, now = 0): Promise<ChangeInput[]> {
    return changesOf(this.dataSource, of, now);
  }

  /** Production deployments without mere attempts, oldest first. */
  deployments(of: FactsOf, now = 0): Promise<DeploymentInput[]> {
    return deploymentsOf(this.dataSource, of, now);
  }

  /** Items under parents that two or more of the products share. */
  jointParts(of: FactsOf, now = 0): Promise<JointPartInput[]> {
    return jointPartsOf(this.dataSource, of, now);
  }

  /** How many of the products have anything that counts, by kind. */
  counted(productIds: readonly string[]): Promise<{ workItems: number; changes: number }> {
    return countedProducts(this.dataSource, productIds);
  }

  /**
   * What a person needs to find each record at its source, by id. Ids are those of the inputs; one that is no longer
   * known is missing from the answer.
   */
  async records(
    kind: 'workItems' | 'changes' | 'deployments',
    ids: readonly string[],
  ): Promise<Map<string, SourceRecord>> {
    const read = { workItems: workItemRecords, changes: changeRecords, deployments: deploymentRecords }[kind];
    const records = await read(this.dataSource, ids);
    return new Map(records.map((record) => [record.id, record]));
  }

  /** What a tracker's boards say of the order of work. */
  boards(connectionId: string): Promise<BoardColumns[]> {
    return boardColumns(this.dataSource, connectionId);
  }

  /** Items in progress that were started longest ago, oldest first. */
  oldestOpen(productId: string, levels: readonly number[], limit: number): Promise<OpenItemRecord[]> {
    return oldestOpen(this.dataSource, productId, levels, limit);
  }

  /**
   * The instant up to which every source of the products has been read, epoch milliseconds; null = nothing is linked,
   * or a first read has not ended. A bucket is closed once this is past its end (decisions.md 1).
   * @param today calendar day in the installation's zone: links that have ended feed nothing any more
   */
  readUntil(products: string | readonly string[], today: string): Promise<number | null> {
    return readUntil(this.dataSource, [products].flat(), today);
  }
}
