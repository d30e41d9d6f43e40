import type { Io } from 'connectors';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';

/** Who is read with the key: that of the connection `$1`, or the one with the mark `$1`. */
const sameKey = {
  connection: `
  select other.id from connection as own
  join connection as other on other.id = own.id or (other.credential = own.credential and other.removed_at is null)
  where own.id = $1`,
  mark: 'select id from connection where credential = $1 and removed_at is null',
};

interface Kept {
  /** Nothing is asked before then, epoch milliseconds. */
  readonly untilMs: number;
  /** The part of it that the source itself has told: until then nobody asks, whoever wants to know. */
  readonly toldMs: number;
  readonly strikes: number;
  /** Until when single endpoints want to be left alone. */
  readonly endpoints: Readonly<Record<string, number>>;
}
const nothingKept: Kept = { untilMs: 0, toldMs: 0, strikes: 0, endpoints: {} };

/**
 * How long a source wants one key to leave it alone, told to every connection that has the key. Kept in the database: a
 * wait outlives the process, and the answer that asked for it is never sent again.
 */
export class KeyWaits {
  /** For reading on schedule, which leaves a reserve to others. */
  readonly notBefore: Io['notBefore'] = { get: () => this.kept.untilMs, set: (ms, merely) => this.wait(ms, merely) };
  /**
   * For a person at the screen: a test may begin in the reserve, and goes no further into it than the call that shows it. Where
   * the key was told to wait, none begins.
   */
  readonly told: Io['notBefore'] = {
    get: () => Math.max(this.kept.toldMs, this.reservedMs),
    set: (ms, merely) => this.wait(ms, merely),
  };
  /** Told by the source, so they hold for people too. */
  readonly endpoints: NonNullable<Io['endpoints']> = {
    get: (endpoint) => this.kept.endpoints[endpoint] ?? 0,
    set: (endpoint, untilMs) =>
      this.keep({ ...this.kept, endpoints: longest(this.kept.endpoints, { [endpoint]: untilMs }) }),
  };
  readonly strikes: NonNullable<Io['strikes']> = {
    get: () => this.kept.strikes,
    set: (strikes) => this.keep({ ...this.kept, strikes }),
  };
  readonly callsRenewAt: NonNullable<Io['callsRenewAt']> = { set: (atMs) => (this.renewAt = atMs) };
  private reservedMs = 0;
  private renewAt: number | null = null;
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly by: keyof typeof sameKey,
    private readonly named: string | null,
    private kept: Kept,
    private readonly onKeep: (kept: Kept) => void,
  ) {}

  /** Of the key that a connection is read with. */
  static async ofConnection(
    dataSource: DataSource,
    clock: Pick<Clock, 'now'>,
    connectionId: string,
  ): Promise<KeyWaits> {
    const kept = await readKept(dataSource, 'connection', connectionId);
    return new KeyWaits(dataSource, clock, 'connection', connectionId, kept, () => undefined);
  }

  /**
   * Of a key that somebody tries, by its mark. Where no connection has it, the database has no place for its waits.
   * @param tried holds those, for as long as the process lives
   */
  static async ofMark(
    dataSource: DataSource,
    clock: Pick<Clock, 'now'>,
    mark: string | null,
    tried: Map<string, Kept>,
  ): Promise<KeyWaits> {
    const kept = await readKept(dataSource, 'mark', mark);
    const before = (mark === null ? undefined : tried.get(mark)) ?? nothingKept;
    const both: Kept = {
      untilMs: Math.max(kept.untilMs, before.untilMs),
      toldMs: Math.max(kept.toldMs, before.toldMs),
      strikes: Math.max(kept.strikes, before.strikes),
      endpoints: longest(kept.endpoints, before.endpoints),
    };
    return new KeyWaits(dataSource, clock, 'mark', mark, both, (now) => mark !== null && tried.set(mark, now));
  }

  /** What could not be written is written once more. @throws what that failed with */
  async settled(): Promise<void> {
    await this.writing.catch(() => this.write(this.kept));
    if (this.renewAt === null) return;
    await this.dataSource.query(
      `insert into connection_state (connection_id, calls_renew_at)
       select id, $2 from connection where id in (${sameKey[this.by]})
       on conflict (connection_id) do update set calls_renew_at = excluded.calls_renew_at`,
      [this.named, new Date(this.renewAt)],
    );
  }

  private wait(untilMs: number, merely?: 'reserve'): void {
    if (merely === 'reserve') this.reservedMs = Math.max(untilMs, this.reservedMs);
    const toldMs = merely === 'reserve' ? this.kept.toldMs : Math.max(untilMs, this.kept.toldMs);
    this.keep({ ...this.kept, toldMs, untilMs: Math.max(untilMs, this.kept.untilMs) });
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    this.onKeep(kept);
    // All that is kept is written each time, so one that failed is made up for by the next.
    this.writing = this.writing.catch(() => undefined).then(() => this.write(kept));
    // `settled` tells of a failure; until then nobody listens.
    this.writing.catch(() => undefined);
  }

  /** What another process was told meanwhile stays: a wait is never made shorter. Those of endpoints go once they are over. */
  private async write({ untilMs, toldMs, strikes, endpoints }: Kept): Promise<void> {
    await this.dataSource.query(
      `insert into connection_state as old (connection_id, not_before, told_to_wait, strikes, endpoint_waits)
       select id, $2, $3, $4, $5 from connection where id in (${sameKey[this.by]})
       on conflict (connection_id) do update set
         not_before = greatest(old.not_before, excluded.not_before),
         told_to_wait = greatest(old.told_to_wait, excluded.told_to_wait), strikes = excluded.strikes,
         endpoint_waits = (
           select coalesce(jsonb_object_agg(endpoint, until), '{}') from (
             select endpoint, max(until::bigint) as until from (
               select * from jsonb_each_text(old.endpoint_waits) union all select * from jsonb_each_text(excluded.endpoint_waits)
             ) as told (endpoint, until) group by endpoint
           ) as one where until > $6)`,
      [this.named, instantOf(untilMs), instantOf(toldMs), strikes, JSON.stringify(endpoints), this.clock.now()],
    );
  }
}

export type TriedKeys = Parameters<typeof KeyWaits.ofMark>[3];

async function readKept(dataSource: DataSource, by: keyof typeof sameKey, named: string | null): Promise<Kept> {
  const [row] = await dataSource.query<
    { until: Date | null; told: Date | null; strikes: number; endpoints: Kept['endpoints'][] | null }[]
  >(
    `select max(not_before) as until, max(told_to_wait) as told, coalesce(max(strikes), 0)::int as strikes,
            jsonb_agg(endpoint_waits) as endpoints
     from connection_state where connection_id in (${sameKey[by]})`,
    [named],
  );
  return {
    untilMs: row?.until?.getTime() ?? 0,
    toldMs: row?.told?.getTime() ?? 0,
    strikes: row?.strikes ?? 0,
    endpoints: longest(...(row?.endpoints ?? [])),
  };
}

function longest(...waits: readonly Kept['endpoints'][]): Kept['endpoints'] {
  const all: Record<string, number> = {};
  for (const [endpoint, untilMs] of waits.flatMap((one) => Object.entries(one))) {
    all[endpoint] = Math.max(untilMs, all[endpoint] ?? 0);
  }
  return all;
}

const instantOf = (ms: number): Date | null => (ms === 0 ? null : new Date(ms));
