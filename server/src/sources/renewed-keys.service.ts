import { Injectable } from '@nestjs/common';
import type { KeptKey, Renewing } from 'connectors';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { SecretsService } from './secrets.service.js';

/** Class of the advisory locks that let one process at a time renew a key. */
const RENEW_LOCK = 71_004;
/** Sources forget a key that was not used for ninety days. */
const FORGOTTEN_AFTER = 91 * 86_400_000;

/**
 * Keys that their source renews with every use, such as refresh tokens of OAuth: sealed like all keys, the next one kept
 * before anything is done with it, and renewed by one process at a time, for two at once would shut each other out. They
 * are found by the key that was entered, so that trying a connection and reading it go on from one another.
 */
@Injectable()
export class RenewedKeysService implements Renewing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly secrets: SecretsService,
  ) {}

  async exclusively<T>(entered: string, task: (kept: KeptKey) => Promise<T>): Promise<T> {
    const mark = await this.markOf(entered);
    const keeper = this.dataSource.createQueryRunner();
    try {
      await keeper.query('select pg_advisory_lock($1, hashtext($2))', [RENEW_LOCK, mark]);
      return await task({ value: await this.read(mark), keep: (value) => this.keep(mark, value) });
    } finally {
      await keeper.query('select pg_advisory_unlock($1, hashtext($2))', [RENEW_LOCK, mark]);
      await keeper.release();
    }
  }

  /** With the last connection it was entered for: to another one that has it too, the entered one is of no use any more. */
  async forget(entered: string, connectionId: string): Promise<void> {
    const others = await this.dataSource.query<unknown[]>(
      `select from connection own join connection other
         on other.credential = own.credential and other.id <> own.id and other.removed_at is null
       where own.id = $1 limit 1`,
      [connectionId],
    );
    if (others.length > 0) return;
    await this.dataSource.query('delete from renewed_key where mark = $1', [await this.markOf(entered)]);
  }

  private async markOf(entered: string): Promise<string> {
    return String(await this.secrets.markOf({ entered }));
  }

  private async read(mark: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ value: Buffer }[]>('select value from renewed_key where mark = $1', [
      mark,
    ]);
    if (!row) return null;
    const { value } = await this.secrets.unseal(row.value, mark);
    return typeof value === 'string' ? value : null;
  }

  private async keep(mark: string, value: string): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.query(
      `insert into renewed_key (mark, value, renewed_at) values ($1, $2, $3)
       on conflict (mark) do update set value = excluded.value, renewed_at = excluded.renewed_at`,
      [mark, await this.secrets.seal({ value }, mark), new Date(now)],
    );
    await this.dataSource.query('delete from renewed_key where renewed_at < $1', [new Date(now - FORGOTTEN_AFTER)]);
  }
}
