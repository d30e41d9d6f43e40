import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Connector, Renewing } from 'connectors';
import type { CheckAnswer, connectionChange, connectionInput, rungInput, WorkflowList } from 'shared/contracts';
import type { StageRule } from 'shared/domain';
import { dateIn } from 'shared/time';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { baselinePrefix, countingKeys, type SettingOrigin, SettingsService } from '../catalogue/settings.service.js';
import { SubjectsService } from '../catalogue/subjects.service.js';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { QueueService } from '../queue/queue.service.js';
import { changedParts, changeKeys } from './change-keys.js';
import { acceptConfig, type AcceptedConfig } from './config-input.js';
import { backfillInFuture, changedMeanwhile, noConnection, noScope, scopesUnknown } from './connection-faults.js';
import {
  type ChosenScope,
  type ConnectionRow,
  keepCredential,
  keepExpiry,
  type KeptKey,
  lockedKey,
  readConnections,
  replaceScopes,
} from './connection-rows.js';
import { ConnectorListService } from './connector-list.service.js';
import { KeyWaits, type TriedKeys } from './key-waits.js';
import { RenewedKeysService } from './renewed-keys.service.js';
import { SecretsService } from './secrets.service.js';
import { readStageRules } from './stage-rules.js';
import { type Asking, tryConnection } from './try-connection.js';
import { readWorkflows } from './workflows.js';

export type { ConnectionRow } from './connection-rows.js';
export { KeyWaits } from './key-waits.js';
type ConnectionInput = z.infer<typeof connectionInput>;
type ConnectionChange = z.infer<typeof connectionChange>;

export interface OpenConnection {
  readonly connector: Connector;
  /** Parsed by the connector's schema, secrets and all: for `connector.open`, never for a log or an answer. */
  readonly config: unknown;
  readonly scopes: readonly ChosenScope[];
  readonly backfillFrom: string;
  /** Where a key goes on that its source renews. */
  readonly renewing: Renewing;
}

/** Sources with their keys: tried before they are kept, and never kept half. */
@Injectable()
export class ConnectionsService {
  private readonly tried: TriedKeys = new Map();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly queue: QueueService,
    private readonly connectors: ConnectorListService,
    private readonly secrets: SecretsService,
    private readonly renewed: RenewedKeysService,
    private readonly settings: SettingsService,
    private readonly subjects: SubjectsService,
  ) {}

  /** All connections that are read, by name. */
  list(): Promise<ConnectionRow[]> {
    return readConnections(this.dataSource);
  }

  /** @throws Fault 404 */
  async get(id: string): Promise<ConnectionRow> {
    const [connection] = await readConnections(this.dataSource, id);
    if (connection) return connection;
    throw noConnection();
  }

  /** What a run needs. @throws Fault 404, or 409 where the key file is not the one the secrets were sealed with */
  async open(id: string): Promise<OpenConnection> {
    const { connector: connectorId, scopes, backfillFrom } = await this.get(id);
    const connector = this.connectors.find(connectorId);
    const { config, secret } = acceptConfig(connector, await this.entered(id));
    // One that was kept before keys were told apart.
    await this.dataSource.query('update connection set credential = $2 where id = $1 and credential is null', [
      ...[id, await this.secrets.markOf(secret)],
    ]);
    return {
      connector,
      config,
      scopes,
      backfillFrom,
      renewing: this.renewed,
    };
  }

  /** How long sources want the key of a connection to leave them alone. */
  waits(id: string): Promise<KeyWaits> {
    return KeyWaits.ofConnection(this.dataSource, this.clock, id);
  }

  /** What a person tries a key with: one that a connection has already waits with that connection. */
  async asking(secret: AcceptedConfig['secret']): Promise<Asking> {
    const waits = await KeyWaits.ofMark(this.dataSource, this.clock, await this.secrets.markOf(secret), this.tried);
    return { clock: this.clock, renewing: this.renewed, waits };
  }

  /** Tries a configuration; nothing is kept of it. @throws Fault 422 naming fields */
  async check(connectorId: string, entered: Readonly<Record<string, unknown>>): Promise<CheckAnswer> {
    const connector = this.connectors.find(connectorId);
    const { config, secret } = acceptConfig(connector, entered);
    return tryConnection(connector, config, await this.asking(secret));
  }

  /** Keeps a connection that works. @throws Fault 422 with the source's answer or the fields; nothing is kept then */
  async create(input: ConnectionInput, { sample = false } = {}): Promise<{ id: string }> {
    const connector = this.connectors.find(input.connector);
    const accepted = acceptConfig(connector, input.config);
    await this.refuseFuture(input.backfillFrom);
    const { scopes, expiresAt } = await this.offered(connector, accepted, input.scopeIds);
    const id = randomUUID();
    const sealed = await this.secrets.seal(accepted.secret, id);
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `insert into connection (id, connector, name, config, secrets, credential, sample, backfill_from, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[id, connector.id, input.name, accepted.open, sealed, await this.secrets.markOf(accepted.secret), sample],
          ...[input.backfillFrom, new Date(this.clock.now())],
        ],
      );
      await replaceScopes(manager, id, scopes);
      await keepExpiry(manager, id, expiresAt);
    });
    return { id };
  }

  /**
   * What is left out stays, also single fields of the configuration, and whatever others make of it while the source is asked.
   * @throws Fault 404, 422, or 409 where another configuration has come meanwhile; nothing is changed then
   */
  async change(id: string, change: ConnectionChange, role: SettingOrigin['role'] = null): Promise<void> {
    const before = await this.get(id);
    const begun = await lockedKey(this.dataSource.manager, id);
    const connector = this.connectors.find(before.connector);
    const accepted = acceptConfig(connector, {
      ...(await this.entered(id, change.config !== undefined)),
      ...change.config,
    });
    if (change.backfillFrom !== undefined) await this.refuseFuture(change.backfillFrom);
    const asksSource = change.config !== undefined || change.scopeIds !== undefined;
    const wanted = change.scopeIds ?? before.scopes.map((scope) => scope.id);
    const offered = asksSource ? await this.offered(connector, accepted, wanted) : null;
    await this.dataSource.transaction(async (manager) => {
      const kept = await lockedKey(manager, id);
      if (!kept) throw noConnection();
      if (change.config) {
        if (!isDeepStrictEqual(kept, begun)) throw changedMeanwhile();
        await this.keepConfig(manager, id, { kept, accepted, role });
      }
      await manager.query(
        'update connection set name = coalesce($2, name), backfill_from = coalesce($3::date, backfill_from) where id = $1',
        [id, change.name ?? null, change.backfillFrom ?? null],
      );
      if (change.backfillFrom !== undefined && change.backfillFrom !== before.backfillFrom) {
        await this.beginAnew(id, manager);
      }
      if (!offered) return;
      if (change.scopeIds) await replaceScopes(manager, id, offered.scopes);
      await keepExpiry(manager, id, offered.expiresAt);
    });
  }

  private async keepConfig(
    manager: EntityManager,
    id: string,
    { kept, accepted, role }: { kept: KeptKey; accepted: AcceptedConfig; role: SettingOrigin['role'] },
  ): Promise<void> {
    const credential = await this.secrets.markOf(accepted.secret);
    await manager.query('update connection set config = $2, secrets = $3 where id = $1', [
      ...[id, accepted.open, await this.secrets.seal(accepted.secret, id)],
    ]);
    await keepCredential(manager, id, credential);
    const at = new Date(this.clock.now()).toISOString();
    for (const part of changedParts(kept, { config: accepted.open, credential })) {
      await this.settings.set(changeKeys[part](id), at, { role, reason: null }, manager);
    }
  }

  /**
   * The history of what it feeds begins on another day: first baselines are made anew, now or once the earlier days have
   * been read.
   */
  private async beginAnew(connectionId: string, manager: EntityManager): Promise<void> {
    const fed = await manager.query<{ id: string }[]>(
      'select distinct product_id as id from scope_link where connection_id = $1 order by id',
      [connectionId],
    );
    const productIds = fed.map(({ id }) => id);
    const pooled = await this.subjects.holding(productIds);
    await this.settings.end([...productIds, ...pooled.map(({ id }) => id)].map(baselinePrefix), manager);
    if (productIds.length > 0) await this.queue.add('renew-readings', { productIds, because: 'setting' }, { manager });
  }

  /** Reads it no more and forgets its key. What it gave stays: numbers that were shown rest on it. @throws Fault 404 */
  async remove(id: string): Promise<void> {
    await this.get(id);
    for (const value of Object.values(await this.entered(id, true))) {
      if (typeof value === 'string') await this.renewed.forget(value, id);
    }
    await this.dataSource.query(
      `update connection set removed_at = $2, secrets = null, credential = null, config = '{}' where id = $1`,
      [id, new Date(this.clock.now())],
    );
  }

  /** Chooses what counts as a production deployment in a scope; facts are derived again, nothing is fetched. @throws Fault 404 */
  async setRung(
    id: string,
    scopeId: string,
    { rung, workflow, job }: z.infer<typeof rungInput>,
    origin: SettingOrigin,
  ): Promise<void> {
    await this.get(id);
    await this.dataSource.transaction(async (manager) => {
      const [, changed] = await manager.query<[unknown, number]>(
        `update connection_scope set rung = $3, rung_workflow = $4, rung_job = $5
         where connection_id = $1 and scope_id = $2`,
        [id, scopeId, rung, workflow ?? null, job ?? null],
      );
      if (changed === 0) throw noScope();
      const value = workflow === undefined ? rung : { rung, workflow, ...(job === undefined ? {} : { job }) };
      await this.settings.set(countingKeys.rung(id, scopeId), value, origin, manager);
      await this.queue.add('derive', { connectionId: id, because: 'mapping' }, { manager });
    });
  }

  /** Workflows that may be chosen as a rung. @throws Fault 404 */
  async workflows(id: string): Promise<WorkflowList> {
    await this.get(id);
    return { workflows: await readWorkflows(this.dataSource, id) };
  }

  /** The rules that people chose, by status and time; where none is in force, `defaultStage` holds. */
  stageRules(connectionId: string): Promise<StageRule[]> {
    return readStageRules(this.dataSource, connectionId);
  }

  /** `renewed`: the key is being entered again, so one that no longer opens is no hindrance. */
  private async entered(id: string, renewed = false): Promise<Record<string, unknown>> {
    const [row] = await this.dataSource.query<{ config: Record<string, unknown>; secrets: Buffer | null }[]>(
      'select config, secrets from connection where id = $1',
      [id],
    );
    if (!row?.secrets) return { ...row?.config };
    const secrets = this.secrets.unseal(row.secrets, id);
    return { ...row.config, ...(await (renewed ? secrets.catch(() => ({})) : secrets)) };
  }

  /** The wanted scopes as the source names them now, and until when the key holds. @throws Fault 422 */
  private async offered(connector: Connector, { config, secret }: AcceptedConfig, wanted: readonly string[]) {
    const answer = await tryConnection(connector, config, await this.asking(secret));
    if (!answer.ok) {
      const { message, nextStep } = answer;
      throw new Fault({ kind: 'yours', status: 422, message, ...(nextStep && { nextStep }) });
    }
    const scopes = answer.scopes.filter((scope) => wanted.includes(scope.id));
    const missing = wanted.flatMap((id, index) => (scopes.some((scope) => scope.id === id) ? [] : [index]));
    if (missing.length > 0) throw scopesUnknown(missing);
    return { scopes, expiresAt: answer.expiresAt };
  }

  private async refuseFuture(day: string): Promise<void> {
    if (day > dateIn(await this.settings.zone(), this.clock.now())) throw backfillInFuture();
  }
}
