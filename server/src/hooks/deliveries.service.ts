import { Injectable } from '@nestjs/common';
import { isSigned, type HookDelivery, type HookEvent } from 'connectors';
import { sentence } from 'shared/language';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { ConnectionsService } from '../sources/connections.service.js';
import { ConnectorListService } from '../sources/connector-list.service.js';
import { RefetchService } from '../sync/refetch.service.js';
import { HookSettingsService } from './hook-settings.service.js';

/** GitHub can be asked to send again what is three days old, an Enterprise Server seven. */
const REMEMBERED_FOR = 7 * 86_400_000;
const MOST_REMEMBERED = 10_000;
/** Stands for a secret where there is none: a stranger cannot tell by the time which connections listen. */
const nobodys = 'no secret';

/** Takes what a source tells, and believes nothing of it but that something may be new. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly connections: ConnectionsService,
    private readonly connectors: ConnectorListService,
    private readonly settings: HookSettingsService,
    private readonly refetches: RefetchService,
  ) {}

  /** @throws Fault 401 that does not say why */
  async take(connectionId: string, delivery: HookDelivery): Promise<void> {
    if (!z.uuid().safeParse(connectionId).success) throw refused();
    // With another key file no secret opens: nobody can sign.
    const secrets = await this.settings.taken(connectionId).catch(() => []);
    const reader = secrets.length === 0 ? undefined : await this.readerOf(connectionId);
    const signature = delivery.headers[reader?.signedIn ?? 'x-hub-signature-256'];
    if (!isSigned(delivery.body, signature, secrets.length === 0 ? [nobodys] : secrets) || reader === undefined) {
      await this.refuse(connectionId);
      throw refused();
    }
    const event = reader.read(delivery);
    const isNew = event !== null && event.wanted.length > 0 && (await this.keep(connectionId, event));
    await this.count(connectionId, isNew ? 'accepted' : 'ignored', event?.name ?? null);
  }

  /** Told for the first time: what is to be asked for is in the queue, or it was never told. */
  private keep(connectionId: string, { deliveryId, wanted }: HookEvent): Promise<boolean> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      const [rows] = await manager.query<[unknown[]]>(
        `with kept as (
           insert into hook_delivery (connection_id, delivery_id, received_at) values ($1, $2, $3)
           on conflict do nothing returning delivery_id)
         update hook set last_delivery_at = $3 where connection_id = $1 and exists (select from kept) returning 1`,
        [connectionId, deliveryId, new Date(now)],
      );
      if (rows.length === 0) return false;
      await this.refetches.soon(connectionId, wanted, manager);
      await manager.query(
        `delete from hook_delivery where connection_id = $1 and (received_at < $2 or delivery_id in (
           select delivery_id from hook_delivery where connection_id = $1 order by received_at desc offset $3))`,
        [connectionId, new Date(now - REMEMBERED_FOR), MOST_REMEMBERED],
      );
      return true;
    });
  }

  private async count(connectionId: string, as: 'accepted' | 'ignored', name: string | null): Promise<void> {
    await this.dataSource.query(
      `update hook set ${as} = ${as} + 1, last_delivery_at = $2, last_event = coalesce($3, last_event)
       where connection_id = $1`,
      [connectionId, new Date(this.clock.now()), name],
    );
  }

  private async refuse(connectionId: string): Promise<void> {
    await this.dataSource.query(
      'update hook set refused = refused + 1, last_refused_at = $2 where connection_id = $1',
      [connectionId, new Date(this.clock.now())],
    );
  }

  private async readerOf(connectionId: string) {
    return this.connectors.find((await this.connections.get(connectionId)).connector).hook;
  }
}

const refused = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 401,
    message: sentence('hooks.refused'),
    nextStep: sentence('hooks.refusedNext'),
  });
