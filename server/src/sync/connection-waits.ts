import type { Io } from 'connectors';
import type { DataSource } from 'typeorm';

/**
 * How long the source of one connection wants to be left alone. Kept in the database: a wait outlives the process,
 * and the answer that asked for it is never sent again.
 */
export class ConnectionWaits {
  readonly notBefore: Io['notBefore'] = { get: () => this.untilMs, set: (untilMs) => this.keep({ untilMs }) };
  readonly strikes: NonNullable<Io['strikes']> = { get: () => this.count, set: (count) => this.keep({ count }) };
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly dataSource: DataSource,
    private readonly connectionId: string,
    private untilMs: number,
    private count: number,
  ) {}

  static async of(dataSource: DataSource, connectionId: string): Promise<ConnectionWaits> {
    const [row] = await dataSource.query<{ at: Date | null; strikes: number }[]>(
      'select not_before as at, strikes from connection_state where connection_id = $1',
      [connectionId],
    );
    return new ConnectionWaits(dataSource, connectionId, row?.at?.getTime() ?? 0, row?.strikes ?? 0);
  }

  /** @throws what a write failed with */
  async settled(): Promise<void> {
    await this.writing;
  }

  private keep({ untilMs = this.untilMs, count = this.count }: { untilMs?: number; count?: number }): void {
    this.untilMs = untilMs;
    this.count = count;
    this.writing = this.writing.then(() => this.write(untilMs, count));
    // `settled` tells of a failure; until then nobody listens.
    this.writing.catch(() => undefined);
  }

  private async write(untilMs: number, count: number): Promise<void> {
    await this.dataSource.query(
      `insert into connection_state (connection_id, not_before, strikes)
       select $1, $2, $3 where exists (select from connection where id = $1)
       on conflict (connection_id) do update set not_before = excluded.not_before, strikes = excluded.strikes`,
      [this.connectionId, untilMs === 0 ? null : new Date(untilMs), count],
    );
  }
}
