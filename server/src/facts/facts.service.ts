import { Injectable } from '@nestjs/common';
import type { ChangeInput, DeploymentInput, WorkItemInput } from 'shared/metrics';
import { DataSource } from 'typeorm';
import { changesOf } from './questions/changes-of.js';
import { deploymentsOf } from './questions/deployments-of.js';
import { oldestOpen, type OpenItemRecord } from './questions/oldest-open.js';
import { readUntil } from './questions/read-until.js';
import { changeRecords, deploymentRecords, workItemRecords, type SourceRecord } from './questions/source-records.js';
import { workItemsOf } from './questions/work-items-of.js';

/** The facts of a product, in the form that metrics read, and the records behind them. */
@Injectable()
export class FactsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Items that count for the product, in the order they were created. */
  workItems(productId: string): Promise<WorkItemInput[]> {
    return workItemsOf(this.dataSource, productId);
  }

  /** Changes that count for the product, in the order they were opened. */
  changes(productId: string): Promise<ChangeInput[]> {
    return changesOf(this.dataSource, productId);
  }

  /** Production deployments of the product without mere attempts, oldest first. */
  deployments(productId: string): Promise<DeploymentInput[]> {
    return deploymentsOf(this.dataSource, productId);
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

  /** Items in progress that were started longest ago, oldest first. */
  oldestOpen(productId: string, limit: number): Promise<OpenItemRecord[]> {
    return oldestOpen(this.dataSource, productId, limit);
  }

  /**
   * The instant up to which every source of the product has been read, epoch milliseconds; null = nothing is linked,
   * or a first read has not ended. A bucket is closed once this is past its end (decisions.md 1).
   * @param today calendar day in the installation's zone: links that have ended feed nothing any more
   */
  readUntil(productId: string, today: string): Promise<number | null> {
    return readUntil(this.dataSource, productId, today);
  }
}
