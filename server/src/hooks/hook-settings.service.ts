import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { HookKind } from 'connectors';
import type { HookState } from 'shared/contracts';
import type { Role } from 'shared/domain';
import { sentence } from 'shared/language';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { changeKeys } from '../sources/change-keys.js';
import { ConnectionsService } from '../sources/connections.service.js';
import { ConnectorListService } from '../sources/connector-list.service.js';
import { SecretsService } from '../sources/secrets.service.js';

const day = 86_400_000;
/** So long the secret before is taken: somebody must carry the new one to the source. */
const OVERLAP = day;
/** What an app registers with Jira ends then (source-apis.md 8). */
const REGISTERED_FOR = 30 * day;

const sealed = z.object({ current: z.string(), previous: z.string().nullable() });

interface Row {
  readonly secrets: Buffer;
  readonly secretSince: Date;
  readonly previousUntil: Date | null;
  readonly lastDeliveryAt: Date | null;
  readonly lastEvent: string | null;
  readonly accepted: number;
  readonly ignored: number;
  readonly refused: number;
  readonly lastRefusedAt: Date | null;
}

/** Whether a source may tell us that something is new: off until somebody asks for a secret. */
@Injectable()
export class HookSettingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly connections: ConnectionsService,
    private readonly connectors: ConnectorListService,
    private readonly secrets: SecretsService,
    private readonly settings: SettingsService,
  ) {}

  /** @throws Fault 404 */
  async state(connectionId: string): Promise<HookState> {
    const kind = await this.kindOf(connectionId);
    const row = await this.row(connectionId);
    return { kind, path: `/api/hooks/${connectionId}`, on: row === undefined ? null : this.shown(row, kind) };
  }

  /** A new secret; the one before it is taken for another day. @throws Fault 404, or 422 where nothing can be told */
  async renew(connectionId: string, role: Role | null): Promise<{ secret: string }> {
    if ((await this.kindOf(connectionId)) === null) {
      throw new Fault({ kind: 'yours', status: 422, message: sentence('hooks.notOffered') });
    }
    const secret = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      // Of two that are made at once the first is the one before the second, and taken too.
      await manager.query('select from connection where id = $1 for update', [connectionId]);
      // Who has lost the key file begins anew.
      const previous = await this.current(connectionId).catch(() => null);
      const box = await this.secrets.seal({ current: secret, previous }, contextOf(connectionId));
      await manager.query(
        `insert into hook (connection_id, secrets, secret_since, previous_until, accepted, ignored, refused)
         values ($1, $2, $3, $4, 0, 0, 0)
         on conflict (connection_id) do update set secrets = excluded.secrets, secret_since = excluded.secret_since,
           previous_until = excluded.previous_until`,
        [connectionId, box, new Date(now), previous === null ? null : new Date(now + OVERLAP)],
      );
      const origin = { role, reason: null };
      await this.settings.set(changeKeys.hook(connectionId), new Date(now).toISOString(), origin, manager);
    });
    return { secret };
  }

  /** Off: what is sent from now on is refused, and the secret is forgotten. @throws Fault 404 */
  async end(connectionId: string, role: Role | null): Promise<void> {
    await this.connections.get(connectionId);
    await this.dataSource.transaction(async (manager) => {
      const ended = await manager.query<unknown[][]>('delete from hook where connection_id = $1 returning 1', [
        connectionId,
      ]);
      await manager.query('delete from hook_delivery where connection_id = $1', [connectionId]);
      const wasOn = (ended[0]?.length ?? 0) > 0;
      if (wasOn) await this.settings.set(changeKeys.hook(connectionId), null, { role, reason: null }, manager);
    });
  }

  /** With what a delivery may be signed now; none where it is off, or the connection is not there. */
  async taken(connectionId: string): Promise<readonly string[]> {
    const row = await this.row(connectionId);
    if (row === undefined) return [];
    const { current, previous } = await this.open(connectionId, row.secrets);
    const isTaken = previous !== null && row.previousUntil !== null && row.previousUntil.getTime() > this.clock.now();
    return isTaken ? [current, previous] : [current];
  }

  private async current(connectionId: string): Promise<string | null> {
    const row = await this.row(connectionId);
    return row === undefined ? null : (await this.open(connectionId, row.secrets)).current;
  }

  private async open(connectionId: string, box: Buffer): Promise<z.infer<typeof sealed>> {
    return sealed.parse(await this.secrets.unseal(box, contextOf(connectionId)));
  }

  private async row(connectionId: string): Promise<Row | undefined> {
    const [row] = await this.dataSource.query<Row[]>(
      `select secrets, secret_since as "secretSince", previous_until as "previousUntil",
              last_delivery_at as "lastDeliveryAt", last_event as "lastEvent", accepted, ignored, refused,
              last_refused_at as "lastRefusedAt"
       from hook where connection_id = $1
         and exists (select from connection where id = $1 and removed_at is null)`,
      [connectionId],
    );
    return row;
  }

  private async kindOf(connectionId: string): Promise<HookKind | null> {
    const { connector } = await this.connections.get(connectionId);
    const [row] = await this.dataSource.query<{ config: Record<string, unknown> }[]>(
      'select config from connection where id = $1',
      [connectionId],
    );
    return this.connectors.find(connector).hook?.kind(row?.config ?? {}) ?? null;
  }

  private shown(row: Row, kind: HookKind | null): HookState['on'] {
    const now = this.clock.now();
    const { accepted, ignored, refused, lastEvent } = row;
    const isTaken = row.previousUntil !== null && row.previousUntil.getTime() > now;
    return {
      ...{ accepted, ignored, refused, lastEvent },
      secretSince: row.secretSince.toISOString(),
      previousUntil: isTaken ? row.previousUntil.toISOString() : null,
      registeredEnds: kind === 'jiraOAuth' ? new Date(now + REGISTERED_FOR).toISOString() : null,
      lastDeliveryAt: row.lastDeliveryAt?.toISOString() ?? null,
      lastRefusedAt: row.lastRefusedAt?.toISOString() ?? null,
    };
  }
}

/** Bound to what it is for: a connection's own secrets do not open as these. */
const contextOf = (connectionId: string): string => `hook ${connectionId}`;
