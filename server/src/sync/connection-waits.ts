import type { Io } from 'connectors';
import type { DataSource } from 'typeorm';

/** `$1` and whoever is read with the same key. */
const sameKey = `
  select other.id from connection as own
  join connection as other on other.id = own.id or (other.credential = own.credential and other.removed_at is null)
  where own.id = $1`;

/**
 * How long a source wants one key to leave it alone, told to every connection that has the key. Kept in the database: a
 * wait outlives the process, and the answer that asked for it is never sent again.
 */
export class ConnectionWaits {
  readonly notBefore: Io['notBefore'] = { get: () => this.untilMs, set: (untilMs) => this.keep({ untilMs }) };
  readonly strikes: NonNullable<Io['strikes']> = { get: () => this.count, set: (count) => this.keep({ count }) };
  readonly callsRenewAt: NonNullable<Io['callsRenewAt']> = { set: (atMs) => (this.renewAt = atMs) };
  private renewAt: number | null = null;
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly dataSource: DataSource,
    private readonly connectionId: string,
    private untilMs: number,
    private count: number,
  ) {}

  static async of(dataSource: DataSource, connectionId: string): Promise<ConnectionWaits> {
    const [row] = await dataSource.query<{ at: Date | null; strikes: number }[]>(
      `select max(state.not_before) as at, coalesce(max(state.strikes), 0)::int as strikes
       from connection_state as state where state.connection_id in (${sameKey})`,
      [connectionId],
    );
    return new ConnectionWaits(dataSource, connectionId, row?.at?.getTime() ?? 0, row?.strikes ?? 0);
  }

  /** @throws what a write failed with */
  async settled(): Promise<void> {
    await this.writing;
    if (this.renewAt === null) return;
    await this.dataSource.query(
      `insert into connection_state (connection_id, calls_renew_at) select id, $2 from connection where id in (${sameKey})
       on conflict (connection_id) do update set calls_renew_at = excluded.calls_renew_at`,
      [this.connectionId, new Date(this.renewAt)],
    );
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
       select id, $2, $3 from connection where id in (${sameKey})
       on conflict (connection_id) do update set not_before = excluded.not_before, strikes = excluded.strikes`,
      [this.connectionId, untilMs === 0 ? null : new Date(untilMs), count],
    );
  }
}
