import type { DataSource } from 'typeorm';
import { countDocuments } from './questions/count-documents.js';
import type { ReadingRow } from './reading-state.js';

type Read = Pick<ReadingRow, 'connectionId' | 'run'>;

/**
 * How many documents each connection has. To count them is to walk through all of them, so a process remembers what it has
 * counted until the latest run has got further: documents come by runs alone, and a run says how far it is after it has
 * kept them. While it goes on the number is as old as that news.
 */
export class DocumentCounts {
  private readonly known = new Map<string, { readonly at: string; readonly n: number }>();

  /** By connection. Where runs stand is asked before it is counted; the other way round a page in between would be missed. */
  async of(dataSource: DataSource, rows: readonly Read[]): Promise<Map<string, number>> {
    const outdated = rows.filter((row) => row.run === null || this.known.get(row.connectionId)?.at !== standing(row));
    if (outdated.length > 0) {
      const ids = outdated.map(({ connectionId }) => connectionId);
      const counted = await countDocuments(dataSource, ids);
      for (const row of outdated) {
        this.known.set(row.connectionId, { at: standing(row), n: counted.get(row.connectionId) ?? 0 });
      }
    }
    return new Map(rows.map(({ connectionId }) => [connectionId, this.known.get(connectionId)?.n ?? 0]));
  }
}

/** Where the latest run of a connection stands. */
const standing = ({ run }: Read): string => `${run?.id} ${run?.state} ${run?.pages}`;
