import type { DataSource } from 'typeorm';

/**
 * How long the source of one connection wants to be left alone. Kept in the database: a wait outlives the process,
 * and the answer that asked for it is never sent again.
 */
export class ConnectionWaits {
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly dataSource: DataSource,
    private readonly connectionId: string,
    private untilMs: number,
  ) {}

  static async of(dataSource: DataSource, connectionId: string): Promise<ConnectionWaits> {
    const [row] = await dataSource.query<{ at: Date | null }[]>(
      'select not_before as at from connection_state where connection_id = $1',
      [connectionId],
    );
    return new ConnectionWaits(dataSource, connectionId, row?.at?.getTime() ?? 0);
  }

  get(): number {
    return this.untilMs;
  }

  set(untilMs: number): void {
    this.untilMs = untilMs;
    this.writing = this.writing.then(() => this.write(untilMs));
    // `settled` tells of a failure; until then nobody listens.
    this.writing.catch(() => undefined);
  }

  /** @throws what a write failed with */
  async settled(): Promise<void> {
    await this.writing;
  }

  private async write(untilMs: number): Promise<void> {
    await this.dataSource.query(
      `insert into connection_state (connection_id, not_before) values ($1, $2)
       on conflict (connection_id) do update set not_before = excluded.not_before`,
      [this.connectionId, new Date(untilMs)],
    );
  }
}
